import School
import Storage
import Web

/// An event as its form names it, read and checked; which classes it means is asked of the records.
struct EventDraft: Sendable {
    let kind: DayEventKind
    let way: DayEventWay
    let days: ClosedRange<Day>
    let lessons: ClosedRange<Int>
    let place: String
    let reason: String
    let order: GivenOrder
    private let isWholeSchool: Bool
    private let levels: Set<Int>
    private let shift: Int?
    private let slugs: Set<String>

    init(_ form: Form) throws {
        guard let kind = form["kind"].flatMap({ Int($0) }).flatMap({ DayEventKind(rawValue: $0) }),
            DayEventKind.declared.contains(kind)
        else { throw Objection("Выберите, что случилось.", field: "kind") }
        self.kind = kind
        way = try Self.way(form, of: kind)
        days = try Self.days(form)
        lessons = try Self.lessons(form)
        place = try form.text("place", called: "Где", limit: 100)
        if way == .outside, place.isEmpty { throw Objection("Напишите, где пройдут уроки.", field: "place") }
        let typed = try form.text("reason", called: "Причина", limit: 200)
        reason = typed.isEmpty ? kind.title : typed
        order = try GivenOrder(form)
        if kind.needsOrder, order.isEmpty {
            throw Objection("\(kind.title.capitalFirst): нужен приказ. Укажите его номер и дату.", field: "order")
        }
        isWholeSchool = form.isTicked("all")
        levels = Set(form.all("levels").compactMap { Int($0) })
        shift = form["shift"].flatMap { Int($0) }.flatMap { (1...2).contains($0) ? $0 : nil }
        slugs = Set(form.all("classes").filter { !$0.isEmpty })
        if !isWholeSchool, levels.isEmpty, shift == nil, slugs.isEmpty {
            throw Objection("Отметьте, кого это касается: всю школу, смену, параллели или классы.", field: "all")
        }
    }

    private static func way(_ form: Form, of kind: DayEventKind) throws -> DayEventWay {
        let chosen = form["way"].flatMap { Int($0) }.flatMap { DayEventWay(rawValue: $0) }
        if kind == .studyDay, chosen == nil {
            throw Objection("Выберите, по расписанию какого дня учатся.", field: "way")
        }
        let way = chosen ?? kind.ways[0]
        guard kind.ways.contains(way) else {
            let ways = kind.ways.map(\.title).joined(separator: " или ")
            throw Objection("\(kind.title.capitalFirst): \(ways). Выберите из этого.", field: "way")
        }
        if kind == .studyDay, let to = try form.day("to", called: "По"), to != (try form.day("from", called: "С")) {
            throw Objection("Учебный день по приказу — один. Другие внесите отдельно.", field: "to")
        }
        return way
    }

    private static func days(_ form: Form) throws -> ClosedRange<Day> {
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        let to = try form.day("to", called: "По") ?? from
        if to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        if to - from > 92 { throw Objection("Событие длится не больше трёх месяцев. Разделите его.", field: "to") }
        return from...to
    }

    private static func lessons(_ form: Form) throws -> ClosedRange<Int> {
        let first = try form.number("first", called: "С урока", in: 0...20) ?? 0
        let last = try form.number("last", called: "По урок", in: 0...20) ?? 20
        if last < first { throw Objection("Последний урок (\(last)) раньше первого (\(first)).", field: "last") }
        return first...last
    }

    /// The event with its classes; the order is noted by whoever declares it.
    func facts(_ records: Reading, order: ID<Order>? = nil) throws -> DayEventFacts {
        guard let year = try records.years().first(where: { $0.contains(days.lowerBound) }) else {
            throw Objection("\(days.lowerBound.russian) не входит ни в один учебный год.", field: "from")
        }
        guard year.contains(days.upperBound) else {
            throw Objection("\(days.upperBound.russian) — уже за концом учебного года \(year.title).", field: "to")
        }
        let all = try records.classes(of: year.number)
        var chosen = all.filter(isMeant)
        if chosen.isEmpty { throw Objection("Таких классов в \(year.title) году нет.", field: "all") }
        if kind == .studyDay { chosen = try ExtraDayCheck(records, year).free(days.lowerBound, chosen) }
        var facts = DayEventFacts(
            kind, way, on: days, for: chosen.map(\.id), reach: reach(chosen, all), reason: reason, order: order)
        (facts.lessons, facts.place) = (lessons, place)
        return facts
    }

    private func isMeant(_ one: ListedClass) -> Bool {
        if isWholeSchool { return true }
        if let shift, one.shift != shift { return false }
        let isNamed = one.gradeLevel.map(levels.contains) ?? false || slugs.contains(one.slug)
        return isNamed || levels.isEmpty && slugs.isEmpty
    }

    /// «вся школа», «2 смена», «5, 6 параллель; 8Б».
    private func reach(_ chosen: [ListedClass], _ all: [ListedClass]) -> String {
        if chosen.count == all.count { return "вся школа" }
        if let shift, levels.isEmpty, slugs.isEmpty { return "\(shift) смена" }
        let whole = levels.sorted().filter { level in
            let ofLevel = all.filter { $0.gradeLevel == level }
            return !ofLevel.isEmpty && ofLevel.allSatisfy { one in chosen.contains { $0.id == one.id } }
        }
        let rest = chosen.filter { one in !(one.gradeLevel.map(whole.contains) ?? false) }.map(\.name.text)
        let words = [
            whole.isEmpty ? "" : whole.map(String.init).joined(separator: ", ") + " параллель",
            rest.joined(separator: ", "),
        ]
        return words.filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

extension DayEventKind {
    /// Those that are declared here; a national test has a form of its own.
    static let declared = allCases.filter { $0 != .nationalTest }
}

extension String {
    /// «Карантин» of «карантин», for the beginning of a sentence.
    var capitalFirst: String { prefix(1).uppercased() + dropFirst() }
}
