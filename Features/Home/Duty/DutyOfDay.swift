import Markup
import School
import Storage
import Web

/// What the roster asks of whoever looks on one day: to be on duty in the building, or to have the class there.
struct DutyOfDay: Sendable {
    /// Where the person is on duty; empty places are the whole school.
    let places: [String]
    /// Whether the person is the administrator on duty.
    let isAdministrator: Bool
    /// Their classes on duty, with places: «9А», «9А (столовая)».
    let classes: [String]
    /// Who is the administrator on duty, where that is somebody else.
    let administrators: [String]

    /// Nil for whoever has nothing to do with the day's duty.
    init?(_ lines: [RosterLine], of person: ID<Person>?, leading led: Set<ID<SchoolClass>>) {
        let own = lines.filter { $0.person != nil && $0.person == person }
        let classes = lines.filter { $0.schoolClass.map(led.contains) == true }
        guard !own.isEmpty || !classes.isEmpty else { return nil }
        places = own.filter { $0.kind != .administrator }.map(\.place)
        isAdministrator = own.contains { $0.kind == .administrator }
        self.classes = classes.map { $0.place.isEmpty ? $0.who : "\($0.who) (\($0.place))" }
        administrators = lines.filter { $0.kind == .administrator && $0.person != person }.map(\.who)
    }

    /// «вы дежурите: 2-й этаж; дежурит ваш класс: 9А; дежурный администратор — Громова Л. Н.».
    var words: String {
        let named = places.filter { !$0.isEmpty }.joined(separator: ", ")
        var parts: [String] = []
        if !places.isEmpty { parts.append(named.isEmpty ? "вы дежурите" : "вы дежурите: \(named)") }
        if isAdministrator { parts.append("вы дежурный администратор") }
        if !classes.isEmpty {
            let who = classes.count == 1 ? "дежурит ваш класс: " : "дежурят ваши классы: "
            parts.append(who + classes.joined(separator: ", "))
        }
        if !administrators.isEmpty {
            parts.append("дежурный администратор — " + administrators.joined(separator: ", "))
        }
        return parts.joined(separator: "; ")
    }

    func notice(isToday: Bool, _ frame: Frame) -> HTML {
        """
        <p class="notice"><b>Дежурство</b> <span>\(isToday ? "Сегодня" : "В этот день") \(words)</span> \
        <a href="\(frame.link(.roster()))">График</a></p>

        """
    }
}

extension Reading {
    /// What the roster of a day asks of somebody with their duties; one question.
    func dutyOfDay(_ asking: Asking, on day: Day) throws -> DutyOfDay? {
        let led = asking.caller.duties.compactMap { dated -> ID<SchoolClass>? in
            guard case .classTeacher(let schoolClass) = dated.duty, dated.holds(on: day) else { return nil }
            return schoolClass
        }
        return DutyOfDay(
            try roster(during: day...day).filter { $0.holds(on: day) }, of: asking.caller.person, leading: Set(led))
    }
}
