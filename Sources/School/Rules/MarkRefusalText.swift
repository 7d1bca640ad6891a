extension Zone {
    /// «09:25» of a moment today, «20 ноября» of another day: since when something may be done.
    package func since(_ moment: Moment, now: Moment) -> String {
        let day = day(of: moment)
        return day == self.day(of: now) ? local(moment).time.text : RussianDate.dayAndMonth(day)
    }
}

extension CellOfMark {
    /// «В 1 классе отметки не ставятся — только посещаемость.»
    var marklessText: String {
        let place = gradeLevel == 1 ? "В 1 классе отметки" : "Отметки здесь"
        return place + " не ставятся — только посещаемость."
    }

    /// From which day marks may be put, or from what time if the lesson is today.
    func futureText(now: Moment, zone: Zone) -> String {
        "Урок ещё не прошёл. Тему и задание внести можно, отметки — с \(zone.since(starts, now: now))."
    }

    /// Since when, or until when, the student belongs to the group.
    var strangerText: String {
        let name = student.short
        if let arrival = membership.map(\.from).filter({ $0 > day }).min() {
            let came = said("пришёл в класс", "пришла в класс", "в классе с")
            return "\(name) \(came) \(RussianDate.dayAndMonth(arrival)) — до этой даты отметок нет."
        }
        if let last = membership.compactMap(\.to).filter({ $0 < day }).max() {
            let was = said("учился в классе по", "училась в классе по", "в классе по")
            return "\(name) \(was) \(RussianDate.dayAndMonth(last)) — после этой даты отметок нет."
        }
        return "\(name) не в этом классе — отметок здесь нет."
    }

    /// Whoever moved on left a page that is only read.
    func movedText(after last: Day) -> String {
        let moved = said("переведён", "переведена", "в другой группе с")
        return "\(student.short) \(moved) \(RussianDate.dayAndMonth(last + 1)) — прежние записи только для чтения."
    }

    private func said(_ his: String, _ hers: String, _ anyone: String) -> String {
        switch sex {
        case .male: his
        case .female: hers
        case nil: anyone
        }
    }
}

extension Period {
    /// «II четверть закрыта 30.12. Попросите открыть.», «I полугодие закрыто 30.12 для 10А. Попросите открыть.» where
    /// it is closed for that class of a group and not for its others.
    package func closedText(on day: Day, for className: String? = nil) -> String {
        "\(closedTitle) \(day.shortRussian)\(className.map { " для " + $0 } ?? ""). Попросите открыть."
    }

    /// «II четверть закрыта», «I полугодие закрыто», «Осень — период закрыт».
    package var closedTitle: String { "\(title) \(name.isEmpty ? kind.closed : "— период закрыт")" }
}
