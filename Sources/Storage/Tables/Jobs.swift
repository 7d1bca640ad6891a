import School

/// Long work that can be left and found again.
package struct Job: Sendable {
    /// How far it has come.
    package enum Status: Int, Sendable {
        case waiting = 0
        case running = 1
        case done = 2
        case failed = 3
    }

    /// How it is found again: 16 random bytes, for addresses.
    package let key: [UInt8]
    /// What sort of work, as `solve`.
    package let kind: String
    /// Who asked for it; nil for the clock and the console.
    package let owner: ID<Person>?
    /// How far it has come.
    package let status: Status
    /// What was asked, in the kind's own bytes.
    package let asked: [UInt8]
    /// What came of it; nil until it is done.
    package let answer: [UInt8]?
    /// A Russian sentence for whoever waits.
    package let words: String
    /// How many steps are done, and of how many; both 0 where nobody counts.
    package let steps: (done: Int, total: Int)

    init(_ row: Row) {
        key = row.bytes(0)
        kind = row.text(1)
        owner = row.idOrNil(2)
        status = Status(rawValue: row.int(3)) ?? .failed
        asked = row.bytes(4)
        answer = row.bytesOrNil(5)
        words = row.text(6)
        steps = (row.int(7), row.int(8))
    }
}

enum JobSQL {
    static let insert = SQL(
        """
        INSERT INTO job (key, kind, owner, status, asked, words, created_at) VALUES (?1, ?2, ?3, ?7, ?4, ?5, ?6)
        """)
    static let note = SQL("UPDATE job SET asked = ?2, answer = ?3, words = ?4 WHERE key = ?1 AND status = 1")
    static let find = SQL(
        "SELECT key, kind, owner, status, asked, answer, words, done, total FROM job WHERE key = ?1")
    static let latest = SQL(
        """
        SELECT key, kind, owner, status, asked, answer, words, done, total FROM job WHERE kind = ?1 ORDER BY id DESC \
        LIMIT 1
        """)
    static let recent = SQL(
        """
        SELECT key, kind, owner, status, asked, answer, words, done, total FROM job WHERE kind = ?1 ORDER BY id DESC \
        LIMIT 20
        """)
    static let waiting = SQL(
        """
        SELECT key, kind, owner, status, asked, answer, words, done, total FROM job WHERE kind = ?1 AND status = 0
        ORDER BY id
        """)
    static let start = SQL("UPDATE job SET status = 1 WHERE key = ?1 AND status = 0")
    static let progress = SQL("UPDATE job SET done = ?2, total = ?3, words = ?4 WHERE key = ?1 AND status = 1")
    static let finish = SQL(
        "UPDATE job SET status = ?2, answer = ?3, words = ?4, finished_at = ?5 WHERE key = ?1 AND status = 1")
    static let failAll = SQL(
        "UPDATE job SET status = 3, words = ?1, finished_at = ?2 WHERE status = 1 AND created_at < ?3 AND kind = ?4")
    static let sweep = SQL("DELETE FROM job WHERE status <> 1 AND finished_at < ?1")
}

extension Reading {
    /// A job by its key, or nil.
    package func job(_ key: [UInt8]) throws -> Job? {
        try first(JobSQL.find, key) { Job($0) }
    }

    /// The last job of a kind, whatever became of it, or nil.
    package func latestJob(_ kind: String) throws -> Job? { try first(JobSQL.latest, kind) { Job($0) } }

    /// The last twenty jobs of a kind, the newest first.
    package func recentJobs(_ kind: String) throws -> [Job] { try rows(JobSQL.recent, kind) { Job($0) } }

    /// Jobs of a kind that nobody has begun, the oldest first.
    package func waitingJobs(_ kind: String) throws -> [Job] { try rows(JobSQL.waiting, kind) { Job($0) } }
}

extension Writing {
    /// Writes down that work has begun; answers its key.
    package func beginJob(_ kind: String, asked: [UInt8], words: String) throws -> [UInt8] {
        let key = Sodium.random(16)
        try execute(JobSQL.insert, key, kind, permit.caller.person, asked, words, now, Job.Status.running.rawValue)
        return key
    }

    /// Writes down how far the work has come: what is asked now, what is known so far, and words for whoever waits.
    package func noteJob(_ key: [UInt8], asked: [UInt8], answer: [UInt8]?, words: String) throws {
        try execute(JobSQL.note, key, asked, answer, words)
    }

    /// Asks for work that the clockwork begins within seconds; answers its key.
    package func askJob(_ kind: String, asked: [UInt8] = [], words: String) throws -> [UInt8] {
        let key = Sodium.random(16)
        try execute(JobSQL.insert, key, kind, permit.caller.person, asked, words, now, Job.Status.waiting.rawValue)
        return key
    }

    /// Takes waiting work in hand; false where another hand was quicker.
    package func startJob(_ key: [UInt8]) throws -> Bool { try execute(JobSQL.start, key) == 1 }

    /// Writes down how far work has come, for whoever comes back to look.
    package func note(job key: [UInt8], done: Int, of total: Int, words: String) throws {
        try execute(JobSQL.progress, key, done, total, words)
    }

    /// Writes down how the work ended; a job that ended already stays as it is.
    package func endJob(_ key: [UInt8], as status: Job.Status, answer: [UInt8]?, words: String) throws {
        try execute(JobSQL.finish, key, status.rawValue, answer, words, now)
    }

    /// Work of a kind that began before the moment and never ended was left by a process that is gone: it has failed.
    package func failJobs(_ kind: String, begunBefore moment: Moment, words: String) throws {
        try execute(JobSQL.failAll, words, now, moment, kind)
    }

    /// Removes ended jobs older than the moment.
    package func sweepJobs(before moment: Moment) throws { try execute(JobSQL.sweep, moment) }
}
