-- Raw documents. The text stays exactly as it was first handed in; the hash is of the normalised text.
create table documents (
    id           uuid        primary key,
    content_hash text        not null unique,
    text         text        not null,
    ingested_at  timestamptz not null
);

-- Every place where a text was seen. The fingerprint tells two sources apart.
create table document_sources (
    id            bigint      generated always as identity primary key,
    document_id   uuid        not null references documents (id),
    fingerprint   text        not null,
    uri           text        not null,
    title         text        not null,
    outlet        text        not null,
    published_on  date,
    language_hint text        not null,
    labels        jsonb       not null,
    seen_at       timestamptz not null,
    unique (document_id, fingerprint)
);

-- Request ids that clients chose, so that a retry is no second document.
create table ingest_requests (
    request_id  text primary key,
    document_id uuid not null references documents (id)
);

-- The log that readers follow. A sequence alone is no cursor: transactions commit out of order, and a reader that
-- has seen 8 would never see 7. The transaction id lets a reader stop before the oldest transaction still running.
create table log_entries (
    sequence       bigint generated always as identity primary key,
    transaction_id xid8   not null default pg_current_xact_id(),
    document_id    uuid   not null references documents (id)
);

create index log_entries_in_order on log_entries (transaction_id, sequence);
