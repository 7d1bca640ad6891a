import School
import Storage

/// The one place where a request meets the school's rights.
extension Asking {
    /// A permit for the act on the scope, or `Refusal`, or `NotFound`.
    package func permit(for act: Act, on scope: Scope) throws -> Permit {
        try caller.ask(act, on: scope, under: regulation)
    }

    /// Whether the act would be allowed: decides if a button is shown, never if a change is made.
    package func may(_ act: Act, on scope: Scope) -> Bool { caller.may(act, on: scope, under: regulation) }
}

extension ConsoleCommand.Call {
    /// A permit for whoever sits at the server.
    package func permit(for act: Act) throws -> Permit { try caller.ask(act, on: .school, under: Regulation()) }
}

extension LongWork.Turn {
    /// A permit for the person who asked for the work, by the duties they hold now.
    package func permit(for act: Act, _ records: Reading) throws -> Permit {
        guard let owner = job.owner, let key = try records.key(of: owner), let known = try records.knownCaller(key: key)
        else { throw NotFound() }
        let now = outside.clock(), school = try records.knownSchool(at: now)
        let caller = Caller(
            person: owner, account: nil, device: 0, duties: known.duties, now: now, today: school.today)
        return try caller.ask(act, on: .school, under: school.regulation)
    }
}

extension Gatekeeper {
    /// Opens a page: one look, in which the scope is asked of the records, the permit of the gate, and the sheet made.
    /// Nil where the caller keeps the page of this revision of the records already.
    func show<P: Page>(
        _: P.Type, _ form: Form, isKept: (@Sendable (_ revision: Int) -> Bool)? = nil
    ) async throws -> Shown<P>? {
        let page = try P(form)
        let (holder, now) = (holder, now)
        return try await database.read { [school, seal] records in
            if let isKept, isKept(try records.revision()) { return nil }
            var asking = try records.asking(holder, now: now, school: school)
            asking.seal = seal
            if !P.isForNewcomers { try records.greet(asking) }
            let permit = try asking.permit(for: P.act, on: page.scope(records, asking))
            let sheet = try page.sheet(records, asking, permit)
            return Shown(
                page: page, sheet: sheet, frame: Frame(asking, holder, objection: form.objection),
                revision: try isKept.map { _ in try records.revision() }, asked: records.asked,
                opening: P.logged.row(permit))
        }
    }

    /// Does an act: look, ask, sign and change in one transaction.
    func perform<A: Action>(_: A.Type, _ form: Form) async throws -> Answer {
        let action = try A(form)
        let (holder, now) = (holder, now)
        return try await database.change { [school, seal] records in
            var asking = try records.asking(holder, now: now, school: school)
            asking.seal = seal
            if !A.isForNewcomers { try records.greet(asking) }
            let permit = try asking.permit(for: A.act, on: action.scope(records, asking))
            return try action.perform(records.signed(by: permit), asking)
        }
    }

    /// Does a batch: every operation asks, and is answered, on its own inside one transaction.
    func perform<B: Batch>(_: B.Type, _ form: Form) async throws -> Answer {
        let batch = try B(form)
        let (holder, now) = (holder, now)
        return try await database.change { [school] records in
            let asking = try records.asking(holder, now: now, school: school)
            try records.greet(asking)
            return try batch.perform(records, asking)
        }
    }
}

/// A page with its sheet, and what its opening leaves behind.
struct Shown<P: Page>: Sendable {
    let page: P
    let sheet: P.Sheet
    var frame: Frame
    /// The revision of the records that it was drawn of; nil for a page that is not kept.
    let revision: Int?
    /// How many questions it asked of the records.
    let asked: Int
    let opening: AccessRow?
}

/// Stands between a request and one school's records.
package struct Gatekeeper: Sendable {
    /// The school's records.
    package let database: Database
    /// The school's slug.
    package let school: String
    /// Who has signed in.
    package let holder: Holder
    /// When.
    package let now: Moment
    /// Seals single fields of the school's cards.
    package var seal: Seal?
}
