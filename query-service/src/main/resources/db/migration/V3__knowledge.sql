-- What was known on any day, changes that can be followed, and searches that use an index. All that stands here is
-- derived from the log, so it is made again from it rather than converted.
drop table engagement_observations;
drop table engagement_persons;
drop table engagements;
drop table observations;
drop table projected_documents;
drop table failed_documents;
drop table projection_state;

-- How far the log has been read, how many documents have been, and the number of the last change; a single row.
create table projection_state (
    id                boolean     primary key default true check (id),
    cursor            text        not null default '',
    extractor_version text        not null default '',
    last_projected_at timestamptz,
    documents         bigint      not null default 0,
    last_change       bigint      not null default 0
);
insert into projection_state (id) values (true);

-- Documents that have been read.
create table projected_documents (
    id           uuid        primary key,
    content_hash text        not null,
    names        text[]      not null,
    uri          text        not null,
    outlet       text        not null,
    language     text        not null,
    published_on date,
    ingested_at  timestamptz not null,
    projected_at timestamptz not null
);

-- Documents that could not be read and were set aside.
create table failed_documents (
    document_id uuid        primary key,
    error       text        not null,
    attempts    integer     not null,
    failed_at   timestamptz not null
);

-- What each document says about each occasion. Only observations that share a dyad and whose days overlap can mean the
-- same occasion. The alias is the id of the engagement that has this observation as its first; every engagement answers
-- to the aliases of all its observations, so ids given out before a merge stay good.
create table observations (
    id          text      primary key,
    alias       uuid      not null unique,
    document_id uuid      not null references projected_documents (id),
    dyads       text[]    not null,
    days        daterange not null,
    data        jsonb     not null
);
create index observations_by_document on observations (document_id);
create index observations_by_dyad on observations using gin (dyads);

-- Occasions, each merged from the observations that mean it, in every version that was known for some days. The present
-- one is known until infinity.
create table engagements (
    version             bigint   primary key generated always as identity,
    id                  uuid     not null,
    known_from          date     not null,
    known_until         date     not null,
    parties             text[]   not null,
    dyads               text[]   not null,
    forms               text[]   not null,
    topics              text[]   not null,
    status              text     not null,
    start_on            date,
    end_on              date,
    approximate         boolean  not null,
    country             text     not null,
    city                text     not null,
    session             integer  not null,
    confidence          double precision not null,
    independent_sources integer  not null,
    facets              text[]   not null,
    words               tsvector not null,
    people              tsvector not null
);
create unique index engagements_by_id on engagements (id, known_from);
create index engagements_latest_first on engagements (start_on desc nulls last, id);
create index engagements_by_content on engagements using gin (facets, words, people);
-- The planner has to know how frequent each pair of actors is, not only each actor; and each name.
alter table engagements alter column facets set statistics 1000;
alter table engagements alter column people set statistics 1000;
-- What is only searched by the index stands beside the table, so that a page of the table holds more engagements.
alter table engagements alter column words set storage external;
alter table engagements alter column people set storage external;
alter table engagements set (toast_tuple_target = 256);

create table engagement_persons (
    version  bigint  not null references engagements (version) on delete cascade,
    position integer not null,
    name     text    not null,
    party    text    not null,
    head     boolean not null,
    title    text    not null,
    primary key (version, position)
);
create index engagement_persons_by_name on engagement_persons (name, party, version desc);

create table engagement_observations (
    version        bigint not null references engagements (version) on delete cascade,
    observation_id text   not null references observations (id) on delete cascade,
    primary key (version, observation_id)
);
create index engagement_observations_by_observation on engagement_observations (observation_id);

-- The last change of every engagement there is or was; the digest is empty when it is no longer.
create table engagement_changes (
    engagement_id uuid   primary key,
    number        bigint not null,
    digest        text   not null
);
create index engagement_changes_in_order on engagement_changes (number);

-- How many engagements there are at present by each dimension alone; kept up with every write, because counting them
-- takes seconds when there are a million.
create table engagement_counts (
    dimension   text   not null,
    key         text   not null,
    held        bigint not null,
    planned     bigint not null,
    cancelled   bigint not null,
    engagements bigint not null generated always as (held + planned + cancelled) stored,
    primary key (dimension, key)
);
create index engagement_counts_largest_first on engagement_counts (dimension, engagements desc, key);
