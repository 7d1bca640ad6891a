extension CellOfMark {
    /// Whether this mark may be written here now; `isAllowed` says that nothing stands against it.
    /// Lateness is no obstacle: it is flagged, see `isLate`.
    package func check(_ mark: Mark, now: Moment, zone: Zone) throws(MarkRefusal) {
        try checkCell(now: now, zone: zone)
        guard scale.accepts(mark) else { throw MarkRefusal(.scale, scale.hint(symbols)) }
    }

    /// Whether any mark may be written, changed or erased here now.
    package func checkCell(now: Moment, zone: Zone) throws(MarkRefusal) {
        if scale == .markless { throw MarkRefusal(.noMarks, marklessText) }
        if now < starts { throw MarkRefusal(.future, futureText) }
        if let closed = period?.closedAt, let period {
            let day = zone.day(of: closed).shortRussian
            throw MarkRefusal(.locked, "\(period.title) \(period.kind.closed) \(day). Попросите открыть.")
        }
        if !membership.contains(where: { $0.contains(day) }) { throw MarkRefusal(.notEnrolled, strangerText) }
    }

    /// Whether a mark written now comes after its term (003 п. 2.6). Marks of a lesson's day are never late.
    package func isLate(now: Moment, zone: Zone, calendar: SchoolCalendar) -> Bool {
        let due = term.due(day: day, zone: zone, calendar: calendar, lastLessonEnds: nil)
        return due.map { now > $0 } ?? false
    }

    private var marklessText: String {
        guard let gradeLevel, gradeLevel == 1 else { return "Отметки здесь не ставятся — только посещаемость." }
        return "В 1 классе отметки не ставятся — только посещаемость."
    }

    private var futureText: String {
        "Урок ещё не прошёл. Тему и задание внести можно, отметки — с \(RussianDate.dayAndMonth(day))."
    }

    private var strangerText: String {
        let name = student.short
        if let arrival = membership.map(\.from).filter({ $0 > day }).min() {
            return "\(name) в классе с \(RussianDate.dayAndMonth(arrival)) — до этой даты отметок нет."
        }
        if let departure = membership.compactMap(\.to).filter({ $0 < day }).max() {
            return "\(name) в классе по \(RussianDate.dayAndMonth(departure)) — после этой даты отметок нет."
        }
        return "\(name) не в этом классе — отметок здесь нет."
    }
}

extension PeriodKind {
    /// «закрыта», agreeing with the noun.
    var closed: String {
        switch self {
        case .quarter: "закрыта"
        case .halfYear: "закрыто"
        case .trimester, .module, .year, .custom: "закрыт"
        }
    }
}
