"""First tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('conversations',
    sa.Column('id', sa.String(length=40), nullable=False),
    sa.Column('channel', sa.String(length=8), nullable=False),
    sa.Column('phone', sa.LargeBinary(), nullable=True),
    sa.Column('phone_hash', sa.String(length=64), nullable=True),
    sa.Column('language', sa.String(length=12), server_default='en', nullable=False),
    sa.Column('partner_code', sa.String(length=40), nullable=True),
    sa.Column('state', sa.String(length=16), server_default='open', nullable=False),
    sa.Column('sms_stopped', sa.Boolean(), server_default='0', nullable=False),
    sa.Column('asked', sa.String(length=40), nullable=True),
    sa.Column('safety_rules', sa.String(length=200), server_default='', nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('last_in_at', sa.DateTime(), nullable=True),
    sa.Column('nudged', sa.Integer(), server_default='0', nullable=False),
    sa.Column('forget_at', sa.DateTime(), nullable=True),
    sa.Column('lease', sa.String(length=40), nullable=True),
    sa.Column('leased_until', sa.DateTime(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conversations'))
    )
    op.create_index(op.f('ix_conversations_forget_at'), 'conversations', ['forget_at'], unique=False)
    op.create_index(op.f('ix_conversations_lease'), 'conversations', ['lease'], unique=False)
    op.create_index(op.f('ix_conversations_phone_hash'), 'conversations', ['phone_hash'], unique=False)
    op.create_index('uq_conversations_living_phone', 'conversations', ['phone_hash'], unique=True, sqlite_where=sa.text("channel = 'sms' AND state != 'ended'"), postgresql_where=sa.text("channel = 'sms' AND state != 'ended'"))
    op.create_table('event_log',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('event', sa.String(length=32), nullable=False),
    sa.Column('site', sa.String(length=40), server_default='', nullable=False),
    sa.Column('channel', sa.String(length=8), server_default='', nullable=False),
    sa.Column('language', sa.String(length=12), server_default='', nullable=False),
    sa.Column('partner_code', sa.String(length=40), server_default='', nullable=False),
    sa.Column('detail', sa.String(length=80), server_default='', nullable=False),
    sa.Column('key', sa.String(length=80), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_event_log')),
    sa.UniqueConstraint('key', name=op.f('uq_event_log_key'))
    )
    op.create_index(op.f('ix_event_log_at'), 'event_log', ['at'], unique=False)
    op.create_index(op.f('ix_event_log_event'), 'event_log', ['event'], unique=False)
    op.create_table('partners',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=True),
    sa.Column('keyword', sa.String(length=24), nullable=True),
    sa.Column('site', sa.String(length=40), nullable=False),
    sa.Column('active', sa.Boolean(), server_default='1', nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_partners')),
    sa.UniqueConstraint('code', name=op.f('uq_partners_code')),
    sa.UniqueConstraint('keyword', name=op.f('uq_partners_keyword'))
    )
    op.create_table('staff',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('username', sa.String(length=60), nullable=False),
    sa.Column('display_name', sa.String(length=80), nullable=False),
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.Column('team', sa.String(length=40), nullable=False),
    sa.Column('languages', sa.String(length=80), server_default='en', nullable=False),
    sa.Column('password_hash', sa.String(length=200), nullable=True),
    sa.Column('totp_secret', sa.LargeBinary(), nullable=True),
    sa.Column('totp_last', sa.Integer(), server_default='0', nullable=False),
    sa.Column('recovery_codes', sa.LargeBinary(), nullable=True),
    sa.Column('active', sa.Boolean(), server_default='1', nullable=False),
    sa.Column('failed', sa.Integer(), server_default='0', nullable=False),
    sa.Column('locked_until', sa.DateTime(), nullable=True),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff')),
    sa.UniqueConstraint('username', name=op.f('uq_staff_username'))
    )
    op.create_table('tracker_events',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('sender_id', sa.String(length=40), nullable=False),
    sa.Column('events', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tracker_events'))
    )
    op.create_index(op.f('ix_tracker_events_sender_id'), 'tracker_events', ['sender_id'], unique=False)
    op.create_table('consents',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.String(length=40), nullable=False),
    sa.Column('message_key', sa.String(length=80), nullable=False),
    sa.Column('purpose', sa.String(length=24), nullable=False),
    sa.Column('answer', sa.String(length=3), nullable=False),
    sa.Column('wording_version', sa.String(length=24), nullable=False),
    sa.Column('wording_hash', sa.String(length=64), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('channel', sa.String(length=8), nullable=False),
    sa.Column('reply', sa.LargeBinary(), nullable=True),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_consents_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_consents')),
    sa.UniqueConstraint('conversation_id', 'message_key', 'purpose', name=op.f('uq_consents_conversation_id_message_key_purpose'))
    )
    op.create_index(op.f('ix_consents_conversation_id'), 'consents', ['conversation_id'], unique=False)
    op.create_table('messages',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.String(length=40), nullable=False),
    sa.Column('direction', sa.String(length=3), nullable=False),
    sa.Column('provider_id', sa.String(length=80), nullable=True),
    sa.Column('answers_id', sa.Integer(), nullable=True),
    sa.Column('position', sa.Integer(), server_default='0', nullable=False),
    sa.Column('text', sa.LargeBinary(), nullable=True),
    sa.Column('data', sa.LargeBinary(), nullable=True),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('screened_at', sa.DateTime(), nullable=True),
    sa.Column('thought', sa.Integer(), nullable=True),
    sa.Column('handled_at', sa.DateTime(), nullable=True),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_messages_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_messages')),
    sa.UniqueConstraint('conversation_id', 'direction', 'provider_id', name=op.f('uq_messages_conversation_id_direction_provider_id')),
    sqlite_autoincrement=True
    )
    op.create_index(op.f('ix_messages_answers_id'), 'messages', ['answers_id'], unique=False)
    op.create_index(op.f('ix_messages_conversation_id'), 'messages', ['conversation_id'], unique=False)
    op.create_index(op.f('ix_messages_provider_id'), 'messages', ['provider_id'], unique=False)
    op.create_index('ix_messages_unhandled', 'messages', ['handled_at', 'direction'], unique=False)
    op.create_table('read_log',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('referral_id', sa.Integer(), nullable=False),
    sa.Column('what', sa.String(length=24), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_read_log_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_read_log'))
    )
    op.create_index(op.f('ix_read_log_referral_id'), 'read_log', ['referral_id'], unique=False)
    op.create_table('referrals',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('reference', sa.String(length=8), nullable=False),
    sa.Column('conversation_id', sa.String(length=40), nullable=False),
    sa.Column('site', sa.String(length=40), nullable=False),
    sa.Column('team', sa.String(length=40), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('claimed_by', sa.Integer(), nullable=True),
    sa.Column('edition', sa.Integer(), server_default='1', nullable=False),
    sa.Column('primary_outcome', sa.String(length=16), nullable=False),
    sa.Column('priority', sa.String(length=8), nullable=False),
    sa.Column('pathway', sa.String(length=16), nullable=True),
    sa.Column('strand', sa.String(length=40), nullable=True),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('area', sa.String(length=24), nullable=True),
    sa.Column('source', sa.String(length=60), nullable=False),
    sa.Column('attempts', sa.Integer(), server_default='0', nullable=False),
    sa.Column('first_contact_due', sa.Date(), nullable=False),
    sa.Column('deferred_until', sa.Date(), nullable=True),
    sa.Column('phone_hash', sa.String(length=64), nullable=True),
    sa.Column('name', sa.LargeBinary(), nullable=True),
    sa.Column('record', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('updated_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['claimed_by'], ['staff.id'], name=op.f('fk_referrals_claimed_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_referrals')),
    sa.UniqueConstraint('conversation_id', name=op.f('uq_referrals_conversation_id')),
    sa.UniqueConstraint('reference', name=op.f('uq_referrals_reference'))
    )
    op.create_index(op.f('ix_referrals_created_at'), 'referrals', ['created_at'], unique=False)
    op.create_index(op.f('ix_referrals_phone_hash'), 'referrals', ['phone_hash'], unique=False)
    op.create_index('ix_referrals_queue', 'referrals', ['team', 'status', 'created_at'], unique=False)
    op.create_index(op.f('ix_referrals_status'), 'referrals', ['status'], unique=False)
    op.create_index(op.f('ix_referrals_team'), 'referrals', ['team'], unique=False)
    op.create_table('safety_events',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.String(length=40), nullable=False),
    sa.Column('message_id', sa.Integer(), nullable=True),
    sa.Column('level', sa.String(length=12), nullable=False),
    sa.Column('rule', sa.String(length=60), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_safety_events_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_safety_events')),
    sa.UniqueConstraint('message_id', name=op.f('uq_safety_events_message_id'))
    )
    op.create_index(op.f('ix_safety_events_conversation_id'), 'safety_events', ['conversation_id'], unique=False)
    op.create_table('staff_sessions',
    sa.Column('id', sa.String(length=64), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('seen_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_staff_sessions_staff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_sessions'))
    )
    op.create_index(op.f('ix_staff_sessions_staff_id'), 'staff_sessions', ['staff_id'], unique=False)
    op.create_table('contact_attempts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('referral_id', sa.Integer(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('by', sa.String(length=8), nullable=False),
    sa.Column('outcome', sa.String(length=24), nullable=False),
    sa.Column('note', sa.LargeBinary(), nullable=True),
    sa.Column('form_key', sa.String(length=40), nullable=True),
    sa.ForeignKeyConstraint(['referral_id'], ['referrals.id'], name=op.f('fk_contact_attempts_referral_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_contact_attempts_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contact_attempts')),
    sa.UniqueConstraint('referral_id', 'form_key', name=op.f('uq_contact_attempts_referral_id_form_key'))
    )
    op.create_index(op.f('ix_contact_attempts_referral_id'), 'contact_attempts', ['referral_id'], unique=False)
    op.create_table('history',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('referral_id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('who', sa.String(length=60), nullable=False),
    sa.Column('what', sa.String(length=24), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=True),
    sa.Column('note', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['referral_id'], ['referrals.id'], name=op.f('fk_history_referral_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_history'))
    )
    op.create_index(op.f('ix_history_referral_id'), 'history', ['referral_id'], unique=False)
    op.create_table('outbox',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('message_id', sa.Integer(), nullable=False),
    sa.Column('conversation_id', sa.String(length=40), nullable=False),
    sa.Column('status', sa.String(length=16), server_default='waiting', nullable=False),
    sa.Column('kind', sa.String(length=12), server_default='reply', nullable=False),
    sa.Column('provider_id', sa.String(length=80), nullable=True),
    sa.Column('error_code', sa.String(length=12), nullable=True),
    sa.Column('owner', sa.String(length=40), nullable=True),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.Column('segments', sa.Integer(), server_default='0', nullable=False),
    sa.Column('not_before', sa.DateTime(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('updated_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_outbox_conversation_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['message_id'], ['messages.id'], name=op.f('fk_outbox_message_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('message_id', name=op.f('uq_outbox_message_id'))
    )
    op.create_index(op.f('ix_outbox_conversation_id'), 'outbox', ['conversation_id'], unique=False)
    op.create_index('ix_outbox_due', 'outbox', ['status', 'not_before'], unique=False)
    op.create_index(op.f('ix_outbox_provider_id'), 'outbox', ['provider_id'], unique=False)
    op.create_table('staff_tasks',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('referral_id', sa.Integer(), nullable=True),
    sa.Column('conversation_id', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('detail', sa.String(length=80), server_default='', nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('done_at', sa.DateTime(), nullable=True),
    sa.Column('done_by', sa.String(length=60), nullable=True),
    sa.ForeignKeyConstraint(['referral_id'], ['referrals.id'], name=op.f('fk_staff_tasks_referral_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_tasks'))
    )
    op.create_index(op.f('ix_staff_tasks_referral_id'), 'staff_tasks', ['referral_id'], unique=False)


def downgrade():
    op.drop_index(op.f('ix_staff_tasks_referral_id'), table_name='staff_tasks')
    op.drop_table('staff_tasks')
    op.drop_index(op.f('ix_outbox_provider_id'), table_name='outbox')
    op.drop_index('ix_outbox_due', table_name='outbox')
    op.drop_index(op.f('ix_outbox_conversation_id'), table_name='outbox')
    op.drop_table('outbox')
    op.drop_index(op.f('ix_history_referral_id'), table_name='history')
    op.drop_table('history')
    op.drop_index(op.f('ix_contact_attempts_referral_id'), table_name='contact_attempts')
    op.drop_table('contact_attempts')
    op.drop_index(op.f('ix_staff_sessions_staff_id'), table_name='staff_sessions')
    op.drop_table('staff_sessions')
    op.drop_index(op.f('ix_safety_events_conversation_id'), table_name='safety_events')
    op.drop_table('safety_events')
    op.drop_index(op.f('ix_referrals_team'), table_name='referrals')
    op.drop_index(op.f('ix_referrals_status'), table_name='referrals')
    op.drop_index('ix_referrals_queue', table_name='referrals')
    op.drop_index(op.f('ix_referrals_phone_hash'), table_name='referrals')
    op.drop_index(op.f('ix_referrals_created_at'), table_name='referrals')
    op.drop_table('referrals')
    op.drop_index(op.f('ix_read_log_referral_id'), table_name='read_log')
    op.drop_table('read_log')
    op.drop_index('ix_messages_unhandled', table_name='messages')
    op.drop_index(op.f('ix_messages_provider_id'), table_name='messages')
    op.drop_index(op.f('ix_messages_conversation_id'), table_name='messages')
    op.drop_index(op.f('ix_messages_answers_id'), table_name='messages')
    op.drop_table('messages')
    op.drop_index(op.f('ix_consents_conversation_id'), table_name='consents')
    op.drop_table('consents')
    op.drop_index(op.f('ix_tracker_events_sender_id'), table_name='tracker_events')
    op.drop_table('tracker_events')
    op.drop_table('staff')
    op.drop_table('partners')
    op.drop_index(op.f('ix_event_log_event'), table_name='event_log')
    op.drop_index(op.f('ix_event_log_at'), table_name='event_log')
    op.drop_table('event_log')
    op.drop_index('uq_conversations_living_phone', table_name='conversations', sqlite_where=sa.text("channel = 'sms' AND state != 'ended'"), postgresql_where=sa.text("channel = 'sms' AND state != 'ended'"))
    op.drop_index(op.f('ix_conversations_phone_hash'), table_name='conversations')
    op.drop_index(op.f('ix_conversations_lease'), table_name='conversations')
    op.drop_index(op.f('ix_conversations_forget_at'), table_name='conversations')
    op.drop_table('conversations')
