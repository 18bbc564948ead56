-- Everything here is derived from the log of the ingest service and can be made again from it.

-- How far the log has been read; a single row.
create table projection_state (
    id                boolean     primary key default true check (id),
    cursor            text        not null,
    extractor_version text        not null,
    last_projected_at timestamptz
);
insert into projection_state (cursor, extractor_version) values ('', '');

-- Documents that have been read.
create table projected_documents (
    id           uuid        primary key,
    content_hash text        not null,
    names        text[]      not null,
    uri          text        not null,
    outlet       text        not null,
    language     text        not null,
    published_on date,
    projected_at timestamptz not null
);

-- Documents that could not be read and were set aside.
create table failed_documents (
    document_id uuid        primary key,
    error       text        not null,
    attempts    integer     not null,
    failed_at   timestamptz not null
);

-- What each document says about each occasion. The party key is the sorted list of actor ids: only observations
-- with the same one can mean the same occasion.
create table observations (
    id          text  primary key,
    document_id uuid  not null references projected_documents (id),
    party_key   text  not null,
    data        jsonb not null
);
create index observations_by_document on observations (document_id);
create index observations_by_party_key on observations (party_key);

-- Occasions, each merged from the observations that mean it.
create table engagements (
    id          uuid     primary key,
    party_key   text     not null,
    parties     text[]   not null,
    forms       text[]   not null,
    topics      text[]   not null,
    status      text     not null,
    start_on    date,
    end_on      date,
    approximate boolean  not null,
    country     text     not null,
    city        text     not null,
    confidence  double precision not null,
    words       tsvector not null
);
create index engagements_by_party_key on engagements (party_key);
create index engagements_latest_first on engagements (start_on desc nulls last, id);
create index engagements_by_parties on engagements using gin (parties);
create index engagements_by_topics on engagements using gin (topics);
create index engagements_by_words on engagements using gin (words);

create table engagement_persons (
    engagement_id uuid    not null references engagements (id) on delete cascade,
    position      integer not null,
    name          text    not null,
    folded        text    not null,
    party         text    not null,
    head          boolean not null,
    title         text    not null,
    primary key (engagement_id, position)
);
create index engagement_persons_by_name on engagement_persons (name);

create table engagement_observations (
    engagement_id  uuid not null references engagements (id) on delete cascade,
    observation_id text not null references observations (id) on delete cascade,
    primary key (engagement_id, observation_id)
);
create index engagement_observations_by_observation on engagement_observations (observation_id);

-- Names of actors, as the extractor describes them.
create table actor_names (
    id    text  primary key,
    names jsonb not null
);
