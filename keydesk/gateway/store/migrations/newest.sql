CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)

CREATE TABLE admin (
	id TEXT NOT NULL,
	secret_hash BLOB NOT NULL,
	pepper_id TEXT NOT NULL,
	preview TEXT NOT NULL,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	created_by TEXT NOT NULL,
	last_seen_at INTEGER,
	revoked_at INTEGER,
	version INTEGER NOT NULL, scoped INTEGER DEFAULT 0 NOT NULL,
	CONSTRAINT pk_admin PRIMARY KEY (id),
	CONSTRAINT ck_admin_role CHECK (role IN ('owner', 'admin', 'viewer')),
	CONSTRAINT ck_admin_secret_hash CHECK (length(secret_hash) = 32)
)
 STRICT

CREATE TABLE attempt (
	id BLOB NOT NULL,
	fingerprint BLOB NOT NULL,
	sealed_answer BLOB NOT NULL,
	at INTEGER NOT NULL,
	CONSTRAINT pk_attempt PRIMARY KEY (id),
	CONSTRAINT ck_attempt_fingerprint CHECK (length(fingerprint) = 32),
	CONSTRAINT ck_attempt_id CHECK (length(id) = 32)
)
 STRICT

CREATE INDEX ix_attempt_at ON attempt (at)

CREATE TABLE audit_event (
	sequence INTEGER NOT NULL,
	at INTEGER NOT NULL,
	admin_id TEXT NOT NULL,
	admin_name TEXT NOT NULL,
	peer TEXT NOT NULL,
	action TEXT NOT NULL,
	subject_kind TEXT NOT NULL,
	subject_id TEXT NOT NULL,
	subject_name TEXT NOT NULL,
	changes TEXT NOT NULL,
	previous_hash BLOB NOT NULL,
	hash BLOB NOT NULL, gateway TEXT DEFAULT '' NOT NULL,
	CONSTRAINT pk_audit_event PRIMARY KEY (sequence),
	CONSTRAINT ck_audit_event_hash CHECK (length(previous_hash) = 32 AND length(hash) = 32),
	CONSTRAINT ck_audit_event_sequence CHECK (sequence > 0)
)
 STRICT

CREATE TABLE audit_head (
	"row" INTEGER NOT NULL,
	sequence INTEGER NOT NULL,
	hash BLOB NOT NULL,
	seal BLOB NOT NULL,
	CONSTRAINT pk_audit_head PRIMARY KEY ("row"),
	CONSTRAINT ck_audit_head_hash CHECK (length(hash) = 32 AND length(seal) = 32),
	CONSTRAINT ck_audit_head_one_row CHECK (row = 1)
)
 STRICT

CREATE TABLE credential (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	sealed_value BLOB NOT NULL,
	origin TEXT NOT NULL,
	preview TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_credential PRIMARY KEY (id),
	CONSTRAINT uq_credential_name_folded UNIQUE (name_folded)
)
 STRICT

CREATE TABLE gateway (
	"row" INTEGER NOT NULL,
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	highest_time INTEGER NOT NULL,
	pepper_id TEXT NOT NULL,
	CONSTRAINT pk_gateway PRIMARY KEY ("row"),
	CONSTRAINT ck_gateway_one_row CHECK (row = 1)
)
 STRICT

CREATE TABLE key_usage (
	key_id TEXT NOT NULL,
	requests INTEGER NOT NULL,
	spent_nanos INTEGER NOT NULL,
	last_used_at INTEGER, delegated_nanos INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_key_usage_delegated CHECK (delegated_nanos >= 0),
	CONSTRAINT pk_key_usage PRIMARY KEY (key_id),
	CONSTRAINT ck_key_usage_requests CHECK (requests >= 0),
	CONSTRAINT ck_key_usage_spent CHECK (spent_nanos >= 0),
	CONSTRAINT fk_key_usage_key_id FOREIGN KEY(key_id) REFERENCES "key" (id)
)
 STRICT

CREATE INDEX ix_key_usage_last_used_at ON key_usage (coalesce(last_used_at, 0), key_id)

CREATE INDEX ix_key_usage_requests ON key_usage (requests, key_id)

CREATE INDEX ix_key_usage_spent_nanos ON key_usage (spent_nanos, key_id)

CREATE TABLE model (
	id TEXT NOT NULL,
	model TEXT NOT NULL,
	provider_id TEXT NOT NULL,
	upstream_model TEXT NOT NULL,
	input_price_nanos INTEGER NOT NULL,
	cached_input_price_nanos INTEGER NOT NULL,
	output_price_nanos INTEGER NOT NULL,
	enabled INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL, fallbacks TEXT DEFAULT '[]' NOT NULL, max_output_tokens INTEGER CONSTRAINT ck_model_max_output_tokens CHECK (max_output_tokens >= 1), provider_folded TEXT DEFAULT '' NOT NULL,
	CONSTRAINT pk_model PRIMARY KEY (id),
	CONSTRAINT ck_model_cached_input_price_nanos CHECK (cached_input_price_nanos BETWEEN 0 AND 1000000000000000000),
	CONSTRAINT ck_model_enabled CHECK (enabled IN (0, 1)),
	CONSTRAINT ck_model_input_price_nanos CHECK (input_price_nanos BETWEEN 0 AND 1000000000000000000),
	CONSTRAINT ck_model_output_price_nanos CHECK (output_price_nanos BETWEEN 0 AND 1000000000000000000),
	CONSTRAINT fk_model_provider_id FOREIGN KEY(provider_id) REFERENCES provider (id),
	CONSTRAINT uq_model_model UNIQUE (model)
)
 STRICT

CREATE INDEX ix_model_provider_id ON model (provider_id)

CREATE TABLE provider (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	kind TEXT NOT NULL,
	base_url TEXT,
	credential_id TEXT,
	timeout_seconds INTEGER NOT NULL,
	allow_private INTEGER NOT NULL,
	enabled INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_provider PRIMARY KEY (id),
	CONSTRAINT ck_provider_base_url CHECK ((kind = 'demo') = (base_url IS NULL)),
	CONSTRAINT ck_provider_kind CHECK (kind IN ('openai', 'azure', 'anthropic', 'demo')),
	CONSTRAINT ck_provider_switches CHECK (allow_private IN (0, 1) AND enabled IN (0, 1)),
	CONSTRAINT ck_provider_timeout_seconds CHECK (timeout_seconds BETWEEN 1 AND 3600),
	CONSTRAINT fk_provider_credential_id FOREIGN KEY(credential_id) REFERENCES credential (id),
	CONSTRAINT uq_provider_name_folded UNIQUE (name_folded)
)
 STRICT

CREATE INDEX ix_provider_credential_id ON provider (credential_id)

CREATE TABLE location (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	time_zone TEXT NOT NULL,
	content_days INTEGER,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_location PRIMARY KEY (id),
	CONSTRAINT ck_location_content_days CHECK (content_days >= 1)
)
 STRICT

CREATE UNIQUE INDEX uq_location_name_folded ON location (name_folded)

CREATE TABLE person (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	email TEXT,
	email_folded TEXT,
	location_id TEXT,
	account TEXT,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL, location_folded TEXT DEFAULT '' NOT NULL,
	CONSTRAINT pk_person PRIMARY KEY (id),
	CONSTRAINT fk_person_location_id FOREIGN KEY(location_id) REFERENCES location (id)
)
 STRICT

CREATE INDEX ix_person_location_id ON person (location_id, name_folded, id)

CREATE INDEX ix_person_name ON person (name_folded, id)

CREATE UNIQUE INDEX uq_person_email_folded ON person (email_folded)

CREATE TABLE batch (
	id TEXT NOT NULL,
	label TEXT NOT NULL,
	label_folded TEXT NOT NULL,
	not_before INTEGER NOT NULL,
	expires_at INTEGER,
	created_at INTEGER NOT NULL,
	created_by TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_batch PRIMARY KEY (id),
	CONSTRAINT ck_batch_window CHECK (expires_at IS NULL OR expires_at > not_before)
)
 STRICT

CREATE INDEX ix_batch_created_at ON batch (created_at, id)

CREATE INDEX ix_batch_label ON batch (label_folded, id)

CREATE TABLE "key" (
	id TEXT NOT NULL,
	secret_hash BLOB NOT NULL,
	pepper_id TEXT NOT NULL,
	preview TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	description TEXT NOT NULL,
	kind TEXT NOT NULL,
	not_before INTEGER NOT NULL,
	expires_at INTEGER,
	active INTEGER NOT NULL,
	allowed_models TEXT,
	allowed_providers TEXT,
	ip_allowlist TEXT,
	created_at INTEGER NOT NULL,
	created_by TEXT NOT NULL,
	revoked_at INTEGER,
	revoked_by TEXT,
	version INTEGER NOT NULL,
	rpm INTEGER,
	tpm INTEGER,
	max_parallel INTEGER,
	owner_id TEXT,
	location_id TEXT,
	batch_id TEXT,
	parent_id TEXT,
	metadata TEXT DEFAULT '{}' NOT NULL,
	mcp TEXT, previous_secret_hash BLOB CONSTRAINT ck_key_previous_secret_hash CHECK (length(previous_secret_hash) = 32), previous_secret_valid_until INTEGER, rotated_at INTEGER, owner_folded TEXT DEFAULT '' NOT NULL, location_folded TEXT DEFAULT '' NOT NULL, batch_folded TEXT DEFAULT '' NOT NULL, budget_nanos INTEGER,
	CONSTRAINT pk_key PRIMARY KEY (id),
	CONSTRAINT ck_key_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
	CONSTRAINT ck_key_active CHECK (active IN (0, 1)),
	CONSTRAINT ck_key_limits CHECK (rpm >= 1 AND tpm >= 1 AND max_parallel >= 1),
	CONSTRAINT ck_key_window CHECK (expires_at IS NULL OR expires_at > not_before),
	CONSTRAINT ck_key_secret_hash CHECK (length(secret_hash) = 32),
	CONSTRAINT fk_key_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id),
	CONSTRAINT fk_key_location_id FOREIGN KEY(location_id) REFERENCES location (id),
	CONSTRAINT fk_key_owner_id FOREIGN KEY(owner_id) REFERENCES person (id),
	CONSTRAINT fk_key_parent_id FOREIGN KEY(parent_id) REFERENCES "key" (id)
)
 STRICT

CREATE INDEX ix_key_created_at ON "key" (created_at, id)

CREATE INDEX ix_key_created_by ON "key" (created_by, id)

CREATE INDEX ix_key_expires_at ON "key" (coalesce(expires_at, 9223372036854775807), id)

CREATE INDEX ix_key_not_before ON "key" (not_before, id)

CREATE INDEX ix_key_parent_id ON "key" (parent_id, id)

CREATE INDEX ix_key_status ON "key" (revoked_at, expires_at, active, not_before, id)

CREATE TABLE budget (
	holder_id TEXT NOT NULL,
	holder_kind TEXT NOT NULL,
	limit_nanos INTEGER NOT NULL,
	renewal TEXT NOT NULL,
	max_renewals INTEGER,
	thresholds TEXT NOT NULL,
	began INTEGER NOT NULL,
	renewals INTEGER NOT NULL,
	baseline_nanos INTEGER NOT NULL,
	topped_up_nanos INTEGER NOT NULL,
	CONSTRAINT pk_budget PRIMARY KEY (holder_id),
	CONSTRAINT ck_budget_holder_kind CHECK (holder_kind IN ('key', 'batch', 'location')),
	CONSTRAINT ck_budget_renewal CHECK (renewal IN ('none', 'daily', 'weekly', 'monthly', 'on_use')),
	CONSTRAINT ck_budget_amounts CHECK (limit_nanos >= 0 AND topped_up_nanos >= 0 AND baseline_nanos >= 0),
	CONSTRAINT ck_budget_renewals CHECK (renewals >= 0 AND max_renewals >= 0)
)
 STRICT

CREATE TABLE deployment (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	requires_key INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_deployment PRIMARY KEY (id),
	CONSTRAINT ck_deployment_requires_key CHECK (requires_key IN (0, 1)),
	CONSTRAINT uq_deployment_name UNIQUE (name)
)
 STRICT

CREATE TABLE deployment_model (
	deployment_id TEXT NOT NULL,
	model TEXT NOT NULL,
	CONSTRAINT pk_deployment_model PRIMARY KEY (deployment_id, model),
	CONSTRAINT fk_deployment_model_deployment_id FOREIGN KEY(deployment_id) REFERENCES deployment (id)
)
 STRICT

CREATE TABLE deployment_key (
	deployment_id TEXT NOT NULL,
	key_id TEXT NOT NULL,
	CONSTRAINT pk_deployment_key PRIMARY KEY (deployment_id, key_id),
	CONSTRAINT fk_deployment_key_deployment_id FOREIGN KEY(deployment_id) REFERENCES deployment (id),
	CONSTRAINT fk_deployment_key_key_id FOREIGN KEY(key_id) REFERENCES "key" (id)
)
 STRICT

CREATE INDEX ix_deployment_key_key_id ON deployment_key (key_id)

CREATE TABLE mcp_server (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	url TEXT NOT NULL,
	header_names TEXT NOT NULL,
	sealed_headers BLOB,
	allow_private INTEGER NOT NULL,
	enabled INTEGER NOT NULL,
	tools TEXT,
	refreshed_at INTEGER,
	problem TEXT,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_mcp_server PRIMARY KEY (id),
	CONSTRAINT ck_mcp_server_switches CHECK (allow_private IN (0, 1) AND enabled IN (0, 1)),
	CONSTRAINT uq_mcp_server_name UNIQUE (name)
)
 STRICT

CREATE TABLE usage_record (
	request_id TEXT NOT NULL,
	at INTEGER NOT NULL,
	key_id TEXT,
	owner_id TEXT,
	location_id TEXT,
	batch_id TEXT,
	parent_id TEXT,
	deployment_id TEXT,
	chat_id TEXT,
	endpoint TEXT NOT NULL,
	model TEXT NOT NULL,
	provider_id TEXT NOT NULL,
	input_tokens INTEGER NOT NULL,
	cached_input_tokens INTEGER NOT NULL,
	output_tokens INTEGER NOT NULL,
	cost_nanos INTEGER NOT NULL,
	latency_ms INTEGER NOT NULL,
	status INTEGER NOT NULL,
	outcome TEXT NOT NULL,
	CONSTRAINT pk_usage_record PRIMARY KEY (request_id),
	CONSTRAINT ck_usage_record_cost CHECK (cost_nanos >= 0),
	CONSTRAINT ck_usage_record_tokens CHECK (input_tokens >= cached_input_tokens AND cached_input_tokens >= 0 AND output_tokens >= 0),
	CONSTRAINT fk_usage_record_key_id FOREIGN KEY(key_id) REFERENCES "key" (id)
)
 STRICT

CREATE INDEX ix_usage_record_at ON usage_record (at)

CREATE INDEX ix_usage_record_key_id_at ON usage_record (key_id, at)

CREATE INDEX ix_usage_record_location_id_at ON usage_record (location_id, at)

CREATE TABLE reservation (
	request_id TEXT NOT NULL,
	at INTEGER NOT NULL,
	key_id TEXT NOT NULL,
	owner_id TEXT,
	location_id TEXT,
	batch_id TEXT,
	parent_id TEXT,
	deployment_id TEXT,
	chat_id TEXT,
	endpoint TEXT NOT NULL,
	model TEXT NOT NULL,
	provider_id TEXT NOT NULL,
	input_tokens INTEGER NOT NULL,
	output_tokens INTEGER NOT NULL,
	cost_nanos INTEGER NOT NULL, gateway INTEGER DEFAULT 0 NOT NULL,
	CONSTRAINT pk_reservation PRIMARY KEY (request_id),
	CONSTRAINT ck_reservation_amounts CHECK (cost_nanos >= 0 AND input_tokens >= 0 AND output_tokens >= 0),
	CONSTRAINT fk_reservation_key_id FOREIGN KEY(key_id) REFERENCES "key" (id)
)
 STRICT

CREATE TABLE batch_usage (
	batch_id TEXT NOT NULL,
	requests INTEGER NOT NULL,
	spent_nanos INTEGER NOT NULL,
	last_used_at INTEGER,
	CONSTRAINT pk_batch_usage PRIMARY KEY (batch_id),
	CONSTRAINT ck_batch_usage_requests CHECK (requests >= 0),
	CONSTRAINT ck_batch_usage_spent CHECK (spent_nanos >= 0),
	CONSTRAINT fk_batch_usage_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id)
)
 STRICT

CREATE TABLE location_usage (
	location_id TEXT NOT NULL,
	requests INTEGER NOT NULL,
	spent_nanos INTEGER NOT NULL,
	last_used_at INTEGER,
	CONSTRAINT pk_location_usage PRIMARY KEY (location_id),
	CONSTRAINT ck_location_usage_requests CHECK (requests >= 0),
	CONSTRAINT ck_location_usage_spent CHECK (spent_nanos >= 0),
	CONSTRAINT fk_location_usage_location_id FOREIGN KEY(location_id) REFERENCES location (id)
)
 STRICT

CREATE TABLE usage_hour (
	dimension TEXT NOT NULL,
	hour INTEGER NOT NULL,
	member TEXT NOT NULL,
	location_id TEXT NOT NULL,
	requests INTEGER NOT NULL,
	failed INTEGER NOT NULL,
	input_tokens INTEGER NOT NULL,
	cached_input_tokens INTEGER NOT NULL,
	output_tokens INTEGER NOT NULL,
	cost_nanos INTEGER NOT NULL,
	CONSTRAINT pk_usage_hour PRIMARY KEY (dimension, hour, member, location_id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE usage_day (
	dimension TEXT NOT NULL,
	day INTEGER NOT NULL,
	member TEXT NOT NULL,
	location_id TEXT NOT NULL,
	requests INTEGER NOT NULL,
	failed INTEGER NOT NULL,
	input_tokens INTEGER NOT NULL,
	cached_input_tokens INTEGER NOT NULL,
	output_tokens INTEGER NOT NULL,
	cost_nanos INTEGER NOT NULL,
	CONSTRAINT pk_usage_day PRIMARY KEY (dimension, day, member, location_id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE chat (
	id TEXT NOT NULL,
	key_id TEXT NOT NULL,
	owner_id TEXT,
	location_id TEXT,
	began_at INTEGER NOT NULL,
	last_at INTEGER NOT NULL,
	requests INTEGER NOT NULL,
	input_tokens INTEGER NOT NULL,
	output_tokens INTEGER NOT NULL,
	cost_nanos INTEGER NOT NULL,
	CONSTRAINT pk_chat PRIMARY KEY (id),
	CONSTRAINT fk_chat_key_id FOREIGN KEY(key_id) REFERENCES "key" (id)
)
 STRICT

CREATE INDEX ix_chat_key_id_last_at ON chat (key_id, last_at)

CREATE INDEX ix_chat_last_at ON chat (last_at, id)

CREATE TABLE content (
	request_id TEXT NOT NULL,
	location_id TEXT NOT NULL,
	sealed BLOB NOT NULL,
	expires_at INTEGER NOT NULL,
	CONSTRAINT pk_content PRIMARY KEY (request_id)
)
 STRICT

CREATE INDEX ix_content_expires_at ON content (expires_at)

CREATE TABLE alert (
	id TEXT NOT NULL,
	at INTEGER NOT NULL,
	kind TEXT NOT NULL,
	subject_kind TEXT NOT NULL,
	subject_id TEXT NOT NULL,
	location_id TEXT,
	threshold INTEGER NOT NULL,
	period_began INTEGER NOT NULL,
	detail TEXT NOT NULL,
	acknowledged_at INTEGER,
	acknowledged_by TEXT,
	CONSTRAINT pk_alert PRIMARY KEY (id),
	CONSTRAINT ck_alert_acknowledged CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
)
 STRICT

CREATE INDEX ix_alert_at ON alert (at, id)

CREATE UNIQUE INDEX uq_alert_once ON alert (kind, subject_id, period_began, threshold)

CREATE TABLE admin_location (
	admin_id TEXT NOT NULL,
	location_id TEXT NOT NULL,
	CONSTRAINT pk_admin_location PRIMARY KEY (admin_id, location_id),
	CONSTRAINT fk_admin_location_admin_id FOREIGN KEY(admin_id) REFERENCES admin (id),
	CONSTRAINT fk_admin_location_location_id FOREIGN KEY(location_id) REFERENCES location (id)
)
 STRICT

CREATE INDEX ix_admin_location_location_id ON admin_location (location_id)

CREATE INDEX ix_audit_event_subject_id ON audit_event (subject_id, sequence)

CREATE INDEX ix_audit_event_admin_id ON audit_event (admin_id, sequence)

CREATE INDEX ix_audit_event_action ON audit_event (action, sequence)

CREATE INDEX ix_key_name ON "key" (name_folded, id, preview, owner_folded, kind, revoked_at, expires_at, active, not_before)

CREATE INDEX ix_key_owner_folded ON "key" (owner_folded, id)

CREATE INDEX ix_key_location_folded ON "key" (location_folded, id)

CREATE INDEX ix_key_batch_folded ON "key" (batch_folded, id)

CREATE UNIQUE INDEX uq_key_agent_name ON "key" (name_folded) WHERE kind = 'agent' AND revoked_at IS NULL

CREATE INDEX ix_key_kind ON "key" (kind, id, revoked_at, expires_at, active, not_before)

CREATE INDEX ix_key_owner_id ON "key" (owner_id, id, kind, revoked_at, expires_at, active, not_before)

CREATE INDEX ix_key_location_id ON "key" (location_id, id, kind, revoked_at, expires_at, active, not_before)

CREATE INDEX ix_key_batch_id ON "key" (batch_id, id, kind, revoked_at, expires_at, active, not_before)

CREATE TABLE webhook (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	url TEXT NOT NULL,
	sealed_secret BLOB NOT NULL,
	kinds TEXT,
	allow_private INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_webhook PRIMARY KEY (id),
	CONSTRAINT ck_webhook_allow_private CHECK (allow_private IN (0, 1)),
	CONSTRAINT uq_webhook_name_folded UNIQUE (name_folded)
)
 STRICT

CREATE TABLE delivery (
	alert_id TEXT NOT NULL,
	webhook_id TEXT NOT NULL,
	due_at INTEGER,
	attempts INTEGER NOT NULL,
	attempted_at INTEGER,
	delivered_at INTEGER,
	problem TEXT,
	CONSTRAINT pk_delivery PRIMARY KEY (alert_id, webhook_id),
	CONSTRAINT ck_delivery_attempts CHECK (attempts >= 0),
	CONSTRAINT fk_delivery_alert_id FOREIGN KEY(alert_id) REFERENCES alert (id),
	CONSTRAINT fk_delivery_webhook_id FOREIGN KEY(webhook_id) REFERENCES webhook (id)
)
 STRICT

CREATE INDEX ix_delivery_due_at ON delivery (due_at)

CREATE INDEX ix_delivery_webhook_id ON delivery (webhook_id)

CREATE TABLE template (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	name_folded TEXT NOT NULL,
	fields TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	created_by TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_template PRIMARY KEY (id),
	CONSTRAINT uq_template_name_folded UNIQUE (name_folded)
)
 STRICT

CREATE TABLE claim (
	key_id TEXT NOT NULL,
	code_hash BLOB NOT NULL,
	pepper_id TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	created_by TEXT NOT NULL,
	claimed_at INTEGER,
	claimed_from TEXT,
	CONSTRAINT pk_claim PRIMARY KEY (key_id),
	CONSTRAINT ck_claim_claimed CHECK ((claimed_at IS NULL) = (claimed_from IS NULL)),
	CONSTRAINT ck_claim_code_hash CHECK (length(code_hash) = 32),
	CONSTRAINT fk_claim_key_id FOREIGN KEY(key_id) REFERENCES "key" (id)
)
 STRICT

CREATE UNIQUE INDEX uq_claim_code_hash ON claim (code_hash)

CREATE TABLE join_link (
	batch_id TEXT NOT NULL,
	code_hash BLOB NOT NULL,
	pepper_id TEXT NOT NULL,
	names TEXT NOT NULL,
	extra_keys INTEGER NOT NULL,
	extra_used INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	created_by TEXT NOT NULL,
	CONSTRAINT pk_join_link PRIMARY KEY (batch_id),
	CONSTRAINT ck_join_link_code_hash CHECK (length(code_hash) = 32),
	CONSTRAINT ck_join_link_names CHECK (names IN ('shown', 'typed')),
	CONSTRAINT ck_join_link_extra_keys CHECK (extra_used >= 0 AND extra_used <= extra_keys),
	CONSTRAINT fk_join_link_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id)
)
 STRICT

CREATE UNIQUE INDEX uq_join_link_code_hash ON join_link (code_hash)

CREATE INDEX ix_person_email_order ON person (coalesce(email_folded, ''), id)

CREATE INDEX ix_person_location_folded ON person (location_folded, id)

CREATE INDEX ix_person_created_at ON person (created_at, id)

CREATE INDEX ix_usage_record_batch_id_at ON usage_record (batch_id, at) WHERE batch_id IS NOT NULL

CREATE INDEX ix_key_budget_rising ON "key" (coalesce(budget_nanos, 9223372036854775807), id)

CREATE INDEX ix_key_budget_falling ON "key" (coalesce(budget_nanos, -1), id)

CREATE INDEX ix_model_provider_folded ON model (provider_folded, id)

CREATE INDEX ix_model_input_price_nanos ON model (input_price_nanos, id)

CREATE INDEX ix_model_output_price_nanos ON model (output_price_nanos, id)

CREATE INDEX ix_model_created_at ON model (created_at, id)

CREATE INDEX ix_usage_record_owner_id_at ON usage_record (owner_id, at) WHERE owner_id IS NOT NULL

CREATE INDEX ix_reservation_key_id ON reservation (key_id) WHERE key_id IS NOT NULL

CREATE INDEX ix_reservation_parent_id ON reservation (parent_id) WHERE parent_id IS NOT NULL

CREATE INDEX ix_reservation_batch_id ON reservation (batch_id) WHERE batch_id IS NOT NULL

CREATE INDEX ix_reservation_location_id ON reservation (location_id) WHERE location_id IS NOT NULL

CREATE TABLE attached_gateway (
	id TEXT NOT NULL,
	number INTEGER NOT NULL,
	name TEXT NOT NULL,
	base_url TEXT NOT NULL,
	version TEXT NOT NULL,
	state TEXT NOT NULL,
	started_at INTEGER NOT NULL,
	last_seen_at INTEGER NOT NULL,
	requests INTEGER NOT NULL,
	clock_ahead INTEGER NOT NULL,
	CONSTRAINT pk_attached_gateway PRIMARY KEY (id),
	CONSTRAINT ck_attached_gateway_state CHECK (state IN ('serving', 'left', 'lost')),
	CONSTRAINT uq_attached_gateway_number UNIQUE (number)
)
 STRICT

CREATE TABLE usage_week (
	dimension TEXT NOT NULL,
	week INTEGER NOT NULL,
	member TEXT NOT NULL,
	location_id TEXT NOT NULL,
	requests INTEGER NOT NULL,
	failed INTEGER NOT NULL,
	input_tokens INTEGER NOT NULL,
	cached_input_tokens INTEGER NOT NULL,
	output_tokens INTEGER NOT NULL,
	cost_nanos INTEGER NOT NULL,
	CONSTRAINT pk_usage_week PRIMARY KEY (dimension, week, member, location_id)
)
 WITHOUT ROWID,
 STRICT

CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit chain is only ever added to'); END

CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit chain is only ever added to'); END

CREATE TRIGGER alert_to_be_sent AFTER INSERT ON alert BEGIN INSERT INTO delivery (alert_id, webhook_id, due_at, attempts) SELECT NEW.id, webhook.id, NEW.at, 0 FROM webhook WHERE kinds IS NULL OR EXISTS (SELECT 1 FROM json_each(kinds) WHERE value = NEW.kind); END

INSERT INTO alembic_version VALUES ('0019')
