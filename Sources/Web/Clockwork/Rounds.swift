import Logging
import School
import Storage

/// Goes round the schools: does what is due, begins what was asked for. Of several processes each thing is taken by one.
package struct Rounds: Sendable {
    private let records: Records
    private let outside: Outside
    private let chores: [Chore]
    private let works: [LongWork]
    private let holder: String
    private let log = Logger(label: "parta.clock")

    /// Rounds of a house; `holder` names this process among others.
    package init(_ features: [Feature], records: Records, outside: Outside, holder: String) {
        self.records = records
        self.outside = outside
        chores = features.flatMap(\.chores)
        works = features.flatMap(\.works)
        self.holder = holder
    }

    /// Goes round every few seconds until it is cancelled; a round that fails is logged, the next one tries again.
    package func run(every seconds: Int = 5) async {
        await begin(at: outside.clock())
        while !Task.isCancelled {
            await round(at: outside.clock())
            try? await Task.sleep(for: .seconds(seconds))
        }
    }

    /// Work that a process left behind when it died has failed, and says so. Where several processes serve the same
    /// records, only what is far too old is taken for left.
    package func begin(at now: Moment) async {
        let words = "Работа прервана: программа была остановлена. Начните заново."
        var latest = now - 6 * 3_600
        if case .folder = records.location { latest = now }
        let begun = latest
        await guarded("оставленная работа") {
            for slug in try await outside.schools() {
                let permit = try permit("часы", at: now), kinds = works.map(\.kind)
                try await records.school(slug).change { reading in
                    let pen = reading.signed(by: permit)
                    for kind in kinds { try pen.failJobs(kind, begunBefore: begun, words: words) }
                }
            }
        }
    }

    /// One round.
    package func round(at now: Moment) async {
        if case .folder(let data) = records.location {
            await guarded("расписки о копиях") { try await CopyReceipt.collect(from: data, into: records) }
        }
        for chore in chores where chore.reach == .installation {
            await guarded(chore.name) { try await consider(chore, in: records.directory, school: nil, at: now) }
        }
        await guarded("обход школ") {
            for slug in try await records.directory.read({ try $0.schoolsDue(at: now) }) {
                await visit(slug, at: now)
            }
        }
        await keepOpenings(at: now)
        // Where something was asked for on a page, the school is open.
        for slug in records.opened where !works.isEmpty {
            await guarded(slug) { try await beginWorks(of: slug, at: now) }
        }
    }

    /// Writes down which cards and journals were opened since the last round; what cannot be written waits for the next.
    package func keepOpenings(at now: Moment) async {
        for (slug, book) in outside.openings.take() {
            if book.lost > 0 { log.error("журнал доступа: не поместилось \(book.lost) открытий в «\(slug)»") }
            do {
                let permit = try permit("журнал доступа", at: now), rows = book.rows
                try await records.school(slug).change { try $0.signed(by: permit).note(openings: rows) }
            } catch {
                outside.openings.putBack(book.rows, in: slug)
                log.error("журнал доступа: \(Rounds.words(error))")
            }
        }
    }

    private func visit(_ slug: String, at now: Moment) async {
        await guarded(slug) {
            let school = try records.school(slug), permit = try permit("часы", at: now)
            for chore in chores where chore.reach == .school {
                await guarded(chore.name) { try await consider(chore, in: school, school: slug, at: now) }
            }
            let next = try await school.read { try $0.nextChore() } ?? now + 86_400
            try await records.directory.change { try $0.signed(by: permit).note(nextChore: next, of: slug) }
        }
    }

    /// Plans the chore where it is new, and does it where it is due.
    private func consider(_ chore: Chore, in database: Database, school: String?, at now: Moment) async throws {
        let permit = try permit(chore.name, at: now), holder = holder
        let due = try await database.read { try $0.choreDue(chore.name) }
        if due == nil {
            try await database.change { try $0.signed(by: permit).plan(chore: chore.name, due: chore.next(now)) }
        }
        guard let due, due <= now else { return }
        let isOurs = try await database.change {
            try $0.signed(by: permit).take(chore: chore.name, for: holder, until: now + chore.lease)
        }
        guard isOurs else { return }
        var next = chore.next(now)
        do {
            try await chore.perform(Chore.Turn(records: records, school: school, outside: outside, now: now))
        } catch {
            // Half an hour is long enough for a disk to be plugged in again and short enough not to miss the night.
            next = min(next, now + 1_800)
            log.error("\(chore.name): \(Rounds.words(error))")
        }
        let after = next
        try await database.change { try $0.signed(by: permit).finish(chore: chore.name, by: holder, next: after) }
    }

    func permit(_ agent: String, at now: Moment) throws -> Permit {
        let today = Zone.moscow.day(of: now)
        return try Caller.clockwork(agent, now: now, today: today).ask(.runChore, on: .school, under: Regulation())
    }

    private func guarded(_ what: String, _ body: () async throws -> Void) async {
        do { try await body() } catch { log.error("\(what): \(Rounds.words(error))") }
    }

    static func words(_ error: any Error) -> String { (error as? Objection)?.text ?? "\(error)" }
}

extension Rounds {
    /// Begins each waiting work aside; the round does not wait for its end.
    private func beginWorks(of slug: String, at now: Moment) async throws {
        let school = try records.school(slug), permit = try permit("часы", at: now)
        for work in works {
            for job in try await school.read({ try $0.waitingJobs(work.kind) }) {
                let isOurs = try await school.change { try $0.signed(by: permit).startJob(job.key) }
                if isOurs { Task { await perform(work, job, in: school, slug) } }
            }
        }
    }

    /// Does one work to its end.
    private func perform(_ work: LongWork, _ job: Job, in school: Database, _ slug: String) async {
        let say: @Sendable (Int, Int, String) async -> Void = { done, total, words in
            let permit = try? permit("часы", at: outside.clock())
            guard let permit else { return }
            try? await school.change {
                try $0.signed(by: permit).note(job: job.key, done: done, of: total, words: words)
            }
        }
        let turn = LongWork.Turn(records: records, school: slug, outside: outside, job: job, say: say)
        var status = Job.Status.done, ending = LongWork.Ending("")
        do {
            ending = try await work.perform(turn)
        } catch {
            status = .failed
            ending = LongWork.Ending(
                (error as? Objection)?.text ?? "Не получилось из-за ошибки программы: она записана.")
            log.error("\(work.kind): \(Rounds.words(error))")
        }
        let (outcome, end) = (status, ending)
        await guarded(work.kind) {
            let permit = try permit("часы", at: outside.clock())
            try await school.change {
                try $0.signed(by: permit).endJob(job.key, as: outcome, answer: end.answer, words: end.words)
            }
        }
    }
}
