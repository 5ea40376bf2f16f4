"""The words of the domain: frozen data, standard library only."""
