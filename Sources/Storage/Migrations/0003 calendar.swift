extension Migration {
    /// The school's dated requisites and regulation, its years, periods, calendar and bells.
    static let calendar = Migration(
        number: 3, phrase: "calendar",
        text: """
            CREATE TABLE requisites (
                from_day {INT} PRIMARY KEY,
                name TEXT NOT NULL,
                short_name TEXT NOT NULL,
                address TEXT NOT NULL DEFAULT '',
                ogrn TEXT NOT NULL DEFAULT '',
                inn TEXT NOT NULL DEFAULT '',
                kpp TEXT NOT NULL DEFAULT '',
                licence TEXT NOT NULL DEFAULT '',
                accreditation TEXT NOT NULL DEFAULT '',
                zone TEXT NOT NULL
            ) {STRICT};
            CREATE TABLE regulation (
                id {ID},
                key TEXT NOT NULL,
                from_day {INT} NOT NULL,
                value TEXT NOT NULL,
                reason TEXT NOT NULL DEFAULT '',
                UNIQUE (key, from_day)
            ) {STRICT};
            CREATE TABLE school_year (
                id {INT} PRIMARY KEY,
                starts {INT} NOT NULL,
                ends {INT} NOT NULL,
                status {INT} NOT NULL,
                CHECK (starts < ends)
            ) {STRICT};
            CREATE TABLE period_scheme (
                id {ID},
                year {INT} NOT NULL REFERENCES school_year (id),
                name TEXT NOT NULL,
                kind {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE period (
                id {ID},
                scheme {INT} NOT NULL REFERENCES period_scheme (id),
                n {INT} NOT NULL,
                kind {INT} NOT NULL,
                name TEXT NOT NULL,
                starts {INT} NOT NULL,
                ends {INT} NOT NULL,
                attestation {INT},
                closed_at {INT},
                UNIQUE (scheme, n),
                CHECK (starts <= ends)
            ) {STRICT};
            CREATE TABLE calendar_day (
                id {ID},
                year {INT} NOT NULL REFERENCES school_year (id),
                from_day {INT} NOT NULL,
                to_day {INT} NOT NULL,
                kind {INT} NOT NULL,
                grade_level {INT} NOT NULL DEFAULT 0,
                as_weekday {INT},
                note TEXT NOT NULL DEFAULT '',
                order_id {INT} REFERENCES school_order (id),
                CHECK (from_day <= to_day)
            ) {STRICT};
            CREATE TABLE transfer_day (
                from_day {INT} PRIMARY KEY,
                to_day {INT} NOT NULL
            ) {STRICT};
            CREATE TABLE building (id {ID}, name TEXT NOT NULL) {STRICT};
            CREATE TABLE room (
                id {ID},
                building {INT} REFERENCES building (id),
                name TEXT NOT NULL
            ) {STRICT};
            CREATE TABLE bells (
                id {ID},
                name TEXT NOT NULL,
                shift {INT} NOT NULL DEFAULT 1,
                building {INT} REFERENCES building (id),
                weekday {INT} NOT NULL DEFAULT 0,
                grade_level {INT} NOT NULL DEFAULT 0,
                short {INT} NOT NULL DEFAULT 0 CHECK (short IN (0, 1)),
                from_day {INT} NOT NULL,
                to_day {INT}
            ) {STRICT};
            CREATE TABLE bell (
                bells {INT} NOT NULL REFERENCES bells (id),
                n {INT} NOT NULL,
                starts {INT} NOT NULL,
                ends {INT} NOT NULL,
                PRIMARY KEY (bells, n),
                CHECK (starts < ends)
            ) {STRICT};
            """)
}
