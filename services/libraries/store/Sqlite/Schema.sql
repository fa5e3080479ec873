-- One row: the revision of the newest commit. It outlives a reset, so that no revision is ever given twice.
CREATE TABLE IF NOT EXISTS newest (revision INTEGER NOT NULL);
INSERT INTO newest SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM newest);

CREATE TABLE IF NOT EXISTS documents (
  kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL,
  parent TEXT NOT NULL, revision INTEGER NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (kind, account, region, id));
CREATE INDEX IF NOT EXISTS children ON documents (kind, parent, account, region, id);

-- The change feed: what each of the newest commits changed.
CREATE TABLE IF NOT EXISTS changes (
  revision INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL,
  deleted INTEGER NOT NULL, ends_commit INTEGER NOT NULL,
  PRIMARY KEY (revision, ordinal)) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS counters (
  kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL, value INTEGER NOT NULL,
  PRIMARY KEY (kind, account, region, id)) WITHOUT ROWID;

-- ends: milliseconds since 1970.
CREATE TABLE IF NOT EXISTS leases (
  kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL, holder TEXT NOT NULL, ends INTEGER NOT NULL,
  PRIMARY KEY (kind, account, region, id)) WITHOUT ROWID;

-- A blob without a digest is still arriving; what a dead process left unfinished is swept when the file is opened.
CREATE TABLE IF NOT EXISTS blobs (number INTEGER PRIMARY KEY, digest TEXT UNIQUE, size INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS chunks (
  blob INTEGER NOT NULL REFERENCES blobs (number) ON DELETE CASCADE, ordinal INTEGER NOT NULL, content BLOB NOT NULL,
  UNIQUE (blob, ordinal));
-- When content was last put, in milliseconds since 1970. Without a row: long ago.
CREATE TABLE IF NOT EXISTS puts (digest TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
DELETE FROM blobs WHERE digest IS NULL;
