# The command line

cli-command-serve = Serve pages and the API on an address
cli-command-demo = Fill an empty database with invented data
cli-command-backup = Write everything to a file while others go on working
cli-command-restore = Read a backup into an empty database
cli-command-doctor = Look the installation over and say what is wrong
cli-command-audit = The log of what was done
cli-command-verify = Recompute the whole log and find the place where it was altered
cli-command-share = Compute who should buy together, from a file
cli-command-joint = What municipalities can buy together
cli-command-refresh = Compute all KLE main groups out of what the municipalities share

cli-argument-language = Language of messages: da or en
cli-argument-log = What is logged, e.g. info or web=debug
cli-argument-log-json = Write log lines as JSON
cli-argument-database = Address of the database: sqlite:///path/file.db or postgres://…
cli-argument-listen = Address to listen on; port 0 takes a free one
cli-argument-metrics = Address for monitoring (/metrics); none when left out
cli-argument-connections = Database connections used at the same time
cli-argument-scale = How much of Denmark: small is five municipalities, national is all 98
cli-argument-seed = The same number gives the same data
cli-argument-factor = Multiply all sizes by this number
cli-argument-only = Codes of the municipalities that get data, e.g. 0151,0147; all when left out
cli-argument-day = The day that is today in the data, e.g. 2026-11-22
cli-argument-file = The backup's file
cli-argument-replace = Delete what the database holds first
cli-argument-yes = Confirm that everything in the database is deleted
cli-argument-share-file = The file with candidates, assumptions and limits (JSON)
cli-argument-threads = How many threads compute; the answer does not depend on it

cli-database-unavailable = The database cannot be reached: { $cause }. Check that the address in --database is right and that the database is running.
cli-failed = It went wrong: { $cause }

cli-log-holds = The log is unaltered. Number of entries: { $n }
cli-log-broken = The log of { $organisation } was altered at entry { $seq }.
cli-log-remedy = Compare with a backup from before the alteration, and find out who had access to the database.

cli-backup-written = Written: { $rows } rows from { $tables } tables. SHA-256 of the content: { $sha }
cli-restored = Read: { $rows } rows into { $tables } tables. The log was recomputed and is unaltered.

cli-demo-loaded = { $name }: { $n } registrations
cli-demo-changed = Changes since then: { $n }

cli-joint-refreshed = { $needs } needs were computed. The municipalities have { $opportunities } opportunities to buy together.

cli-doctor-ok = OK   
cli-doctor-wrong = WRONG
cli-doctor-healthy = Everything is as it should be.
cli-doctor-findings = { $n ->
    [one] There is 1 thing to put right.
   *[other] There are { $n } things to put right.
}
cli-doctor-reached = The database answers.
cli-doctor-migrations-ok = The tables fit the program.
cli-doctor-migrations-missing = The tables are of an older version. They are brought up to date when the program is next started: { $names }
cli-doctor-migrations-unknown = The database was brought up to date by a newer version of the program. Use that version: { $names }
cli-doctor-storage-ok = The database's file is whole.
cli-doctor-storage-wrong = The database's file is damaged. Read the latest backup into a new database: { $found }
cli-doctor-triggers-ok = History is kept for all tables.
cli-doctor-triggers-wrong = History is not kept because the database lacks triggers. Take a backup and read it into a new database: { $found }
cli-doctor-references-ok = All references lead somewhere.
cli-doctor-references-wrong = Rows refer to something that does not exist: { $found }
cli-doctor-orphans-ok = All links have both ends.
cli-doctor-orphans-wrong = Links lack an end: { $found }
cli-doctor-log-ok = The log is unaltered.
cli-doctor-log-wrong = { $found }
cli-doctor-clock-ok = The clock is right.
cli-doctor-clock-wrong = { $found }
cli-doctor-clock-differs = The database's clock is { $seconds } seconds ahead of the machine's. Set them alike.
cli-doctor-clock-behind-log = The machine's clock is behind the latest entry of the log. Set the clock.
cli-doctor-disk-ok = { $free } GB of disk are free.
cli-doctor-disk-short = Only { $free } GB of disk are free. Make room before the database can no longer write.

error-unknown-municipality = No municipality of the scale has the code { $value }.
error-factor-out-of-range = Write a number from 0.01 to 5.
error-address-unusable = The program cannot listen on { $address }: { $cause }. Choose another address with --listen.
error-file-exists = The file { $path } exists already. Choose another name, or move it.
error-file-unusable = The file { $path } cannot be used: { $cause }.
error-backup-unknown = The file is not a backup made by Fælled. Nothing was written.
error-backup-damaged = The backup is damaged or cut short at line { $line }. Nothing was written. Use another copy.
error-backup-of-other-version = The backup is of version { $program } and the tables do not fit ({ $migration }). Nothing was written. Read it into an empty database with that version or a newer one.
error-backup-log-broken = The log in the backup was altered at entry { $seq } of { $organisation }. Nothing was written. Use another copy.
error-database-not-empty = The database is not empty. Choose a new database. When reading a backup you can also replace everything with --replace --yes.
