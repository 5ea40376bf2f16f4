"""All SQL: engine, tables, one small repository per table family, migrations."""
