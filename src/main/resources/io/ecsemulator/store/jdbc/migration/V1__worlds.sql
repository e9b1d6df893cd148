-- A world. Each step that changes it takes the next version, and so waits for the one before.
CREATE TABLE world (
    tenant         VARCHAR(128) NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    -- What was removed after this version is still there as a row without a body; a replica that is older is loaded anew.
    removals_since BIGINT       NOT NULL,
    -- The latest time of a step, in microseconds since 1970: time never goes back, not even on another machine.
    time           BIGINT       NOT NULL,
    -- When the next transition falls due, in microseconds since 1970 on the database's clock.
    next_due       BIGINT,
    -- Clock, counters and notes, as JSON.
    state          TEXT         NOT NULL,
    -- The last steps, each as version:id, to find out whether one was committed whose answer was lost.
    commits        TEXT         NOT NULL
);

-- Resources and remembered calls of worlds, with the version of the step that changed them last.
CREATE TABLE resource (
    tenant      VARCHAR(128) NOT NULL,
    kind        VARCHAR(64)  NOT NULL,
    id          VARCHAR(512) NOT NULL,
    -- The place in the order in which resources of the kind came.
    ordinal     BIGINT       NOT NULL,
    -- When its transition falls due, and when it does something by itself, in ISO 8601 on the clock of its world.
    next_due    VARCHAR(40),
    next_action VARCHAR(40),
    version     BIGINT       NOT NULL,
    -- All fields, as JSON; null if it was removed.
    body        TEXT,
    PRIMARY KEY (tenant, kind, id)
);

CREATE INDEX resource_by_version ON resource (tenant, version);

-- The last number of a journal. Who adds calls locks it, and so numbers them without gaps.
CREATE TABLE journal (
    tenant VARCHAR(128) NOT NULL PRIMARY KEY,
    last   BIGINT       NOT NULL
);

-- The last calls, as JSON, with masked secrets.
CREATE TABLE journal_entry (
    tenant VARCHAR(128) NOT NULL,
    number BIGINT       NOT NULL,
    body   TEXT         NOT NULL,
    PRIMARY KEY (tenant, number)
);

-- The number of all calls by action, status and code, which are the JSON of result.
CREATE TABLE call_count (
    tenant VARCHAR(128) NOT NULL,
    result VARCHAR(1024) NOT NULL,
    calls  BIGINT       NOT NULL,
    PRIMARY KEY (tenant, result)
);

-- The nonces of accepted requests, as hashes, which belong to access keys and not to worlds.
CREATE TABLE nonce (
    hash    VARCHAR(64) NOT NULL PRIMARY KEY,
    -- When it can be used again, in milliseconds since 1970.
    expiry  BIGINT      NOT NULL,
    -- The id of the request that has used it.
    used_by VARCHAR(16) NOT NULL
);

CREATE INDEX nonce_by_expiry ON nonce (expiry);

-- The buckets of rate limits. Bucket4j adds them by id alone.
CREATE TABLE bucket (
    id     VARCHAR(64) NOT NULL PRIMARY KEY,
    tenant VARCHAR(128),
    -- The time of the last call, on the clock of the world.
    used   BIGINT,
    state  BYTEA
);

CREATE TABLE saved_world (
    tenant    VARCHAR(128) NOT NULL,
    name      VARCHAR(128) NOT NULL,
    -- The time of the world, in ISO 8601.
    time      VARCHAR(40)  NOT NULL,
    instances INTEGER      NOT NULL,
    disks     INTEGER      NOT NULL,
    -- Resources and remembered calls, each in a line.
    body      TEXT         NOT NULL,
    PRIMARY KEY (tenant, name)
);
