extension Deadline {
    /// How it was reckoned, a sentence a step: what it counts from, how long, what moved it, until when.
    package var reckoning: [String] {
        var steps = ["Отсчёт — от \(RussianDate.dayAndMonth(start.day))\(ends)."]
        if let opened = start.opened, let begins = start.begins ?? start.moment, opened > begins {
            steps.append("Записать можно было с \(said(opened)): срок считается от этого момента.")
        }
        steps.append(rule.term == .unset ? "Срок регламентом не установлен." : "Срок: \(rule.text).")
        if let limit {
            let clause = limit.clause.isEmpty ? "" : " (\(limit.clause))"
            steps.append("Не позже \(RussianDate.dayAndMonth(limit.day)), дня аттестации\(clause).")
        }
        if let outage { steps.append(trace(outage)) }
        if let due { steps.append("В срок — до \(said(due)).") }
        if rule.isSoft, due != nil { steps.append("Это напоминание: опозданием не считается.") }
        return steps
    }

    private var ends: String {
        switch rule.term {
        case .hoursAfterLessons: start.classEnds.map { ", уроки класса заканчиваются в " + $0.text } ?? ""
        case .schoolDayEnds: start.schoolEnds.map { ", последний урок школы заканчивается в " + $0.text } ?? ""
        case .lessonEnds, .hours: start.moment.map { ", " + zone.local($0).time.text } ?? ""
        default: ""
        }
    }

    private func trace(_ outage: OutageWindow) -> String {
        guard let to = outage.to else {
            return "С \(said(outage.from)) журнал недоступен: опоздание не считается, пока сбой не закончился."
        }
        let after = transfer.map {
            $0.term == .unset ? "срок переноса регламентом не установлен" : "перенос: \($0.text)"
        }
        return "Сбой с \(said(outage.from)) до \(said(to)): опоздание не считается, \(after ?? "срок прежний")."
    }

    /// «10 ноября, 17:20».
    private func said(_ moment: Moment) -> String {
        let (day, time, _) = zone.local(moment)
        return RussianDate.dayAndMonth(day) + ", " + time.text
    }
}
