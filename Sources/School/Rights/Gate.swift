/// Leave to do one act, signed by the duty that allowed it. Only the gate can make one.
package struct Permit: Sendable {
    /// Whose hand it is.
    package let caller: Caller
    /// What is allowed.
    package let act: Act
    /// On what.
    package let scope: Scope
    /// The narrowest duty that allowed it.
    package let duty: DatedDuty

    /// When it was asked.
    package var now: Moment { caller.now }

    fileprivate init(caller: Caller, act: Act, scope: Scope, duty: DatedDuty) {
        self.caller = caller
        self.act = act
        self.scope = scope
        self.duty = duty
    }
}

/// Whoever asks: a person with the duties they hold, or a named caller that is not a person.
package struct Caller: Sendable {
    /// The person in this school; nil for the clock, the console and visitors.
    package let person: ID<Person>?
    /// The account in the directory; nil where nobody signed in.
    package let account: ID<Account>?
    /// The device's sign-in, as the directory numbers it; 0 where there is none.
    package let device: Int
    /// The name of a caller that is not a person: «ночная копия»; empty for people.
    package let agent: String
    /// All duties ever held in the school's open years, with their days.
    package let duties: [DatedDuty]
    /// The moment of asking.
    package let now: Moment
    /// The school's day at that moment.
    package let today: Day

    /// A person who has signed in.
    package init(
        person: ID<Person>, account: ID<Account>?, device: Int, duties: [DatedDuty], now: Moment, today: Day
    ) {
        self.person = person
        self.account = account
        self.device = device
        self.agent = ""
        self.duties = duties + [DatedDuty(.holder(person))]
        self.now = now
        self.today = today
    }

    private init(agent: String, duty: Duty, now: Moment, today: Day) {
        person = nil
        account = nil
        device = 0
        self.agent = agent
        duties = [DatedDuty(duty)]
        self.now = now
        self.today = today
    }

    /// The clock or the console, by name.
    package static func clockwork(_ agent: String, now: Moment, today: Day) -> Caller {
        Caller(agent: agent, duty: .clockwork, now: now, today: today)
    }

    /// Somebody at the door who has not signed in.
    package static func visitor(now: Moment, today: Day) -> Caller {
        Caller(agent: "", duty: .visitor, now: now, today: today)
    }
}

extension Caller {
    /// A permit, or why not: `Refusal` when the act is in none of the duties' columns, `NotFound` when the object
    /// is another's and even its existence is not theirs to know.
    package func ask(
        _ act: Act, on scope: Scope, under regulation: Regulation
    ) throws -> Permit {
        let allowing = duties.filter {
            stands($0, act, on: scope) && Rights.allows($0.duty, act, on: scope, under: regulation)
        }
        if let narrowest = allowing.min(by: { $0.duty.kind.breadth < $1.duty.kind.breadth }) {
            return Permit(caller: self, act: act, scope: scope, duty: narrowest)
        }
        if duties.contains(where: { stands($0, act, on: scope) && Rights.mayEver($0.duty, act, under: regulation) }) {
            throw NotFound()
        }
        throw Refusal("Здесь нужны другие права: «\(act.title)».")
    }

    /// Whether the act would be allowed: decides if a button is shown.
    package func may(_ act: Act, on scope: Scope, under regulation: Regulation) -> Bool {
        duties.contains { stands($0, act, on: scope) && Rights.allows($0.duty, act, on: scope, under: regulation) }
    }

    private var isDeputy: Bool { duties.contains { $0.duty == .deputyHead && $0.holds(on: today) } }

    /// Whether the duty counts: a look is satisfied by a teacher's load that has begun, ended or not; a change needs the
    /// duty today, and in the journal on the lesson's own day too.
    private func stands(_ duty: DatedDuty, _ act: Act, on scope: Scope) -> Bool {
        if let given = duty.given, !given.allows(act) { return false }
        // Final marks are given in so many words or not at all, and to a deputy for as long as they are one.
        if act == .putFinalMark, case .delegate = duty.duty, duty.given == nil || !isDeputy { return false }
        return switch duty.duty {
        case .teacher where act.isLook: duty.hasBegun(by: today)
        case .teacher, .delegate: duty.holds(on: today) && (scope.day.map { duty.keepsLesson(of: $0) } ?? true)
        default: duty.holds(on: today)
        }
    }
}
