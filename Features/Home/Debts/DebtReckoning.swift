import Markup
import School
import Web

/// One thing of the strip «Долги»: words, where to pay it, how late it is, and by when where there is still time.
struct Debt: Sendable {
    let words: String
    let link: Link
    let due: Moment?
    /// «на 2 дня позже срока», nil in time.
    let late: String?

    init(words: String, link: Link, due: Moment? = nil, late: String? = nil) {
        (self.words, self.link, self.due, self.late) = (words, link, due, late)
    }
}

/// Sums up what is owed into a few words.
struct DebtReckoning {
    let today: Day
    let now: Moment
    let zone: Zone

    func reckon(_ owing: [Owing]) -> [Debt] {
        let waiting = owing.filter { $0.key == .homework && $0.day == today && ($0.due.map { $0 > now } ?? false) }
        let later = owing.filter { $0.key != .homework || $0.day != today || !($0.due.map { $0 > now } ?? false) }
        var debts = summed(later.filter { $0.key == .topic }) { counted($0, "урок", "урока", "уроков") + " без темы" }
        debts += summed(later.filter { $0.key == .rollCall }) {
            counted($0, "урок", "урока", "уроков") + " без переклички"
        }
        debts += waiting.map(homework)
        debts += summed(later.filter { $0.key == .homework }) {
            "ДЗ не внесено: " + counted($0, "урок", "урока", "уроков")
        }
        return debts + reasons(later.filter { $0.key == .absenceReason })
            + works(later.filter { $0.key == .workMarks }) + plans(later.filter { $0.key == .plan })
            + finals(later.filter { $0.key == .finalMarks }) + points(owing.filter { $0.key == nil })
    }

    /// Documents of absence whose reasons are not given: «8Б: 2 документа без причины, до 24 ноября».
    private func reasons(_ owing: [Owing]) -> [Debt] {
        let classes = Dictionary(grouping: owing, by: \.address.classSlug).sorted { $0.key < $1.key }
        return classes.map { slug, own -> Debt in
            let due = own.compactMap(\.hardDue).min(), late = Lateness(entered: now, due: due, zone: zone)
            let by = late == nil ? due.map { ", до " + RussianDate.dayAndMonth(zone.day(of: $0)) } ?? "" : ""
            let papers = counted(own.count, "документ", "документа", "документов")
            return Debt(
                words: "\(own[0].group): \(papers) о пропуске без причины" + by, link: .schoolClass(slug),
                due: late == nil ? due : nil, late: late?.text)
        }
    }

    /// Thematic plans that are not submitted: «8Б: нет тематического плана, до 30 сентября».
    private func plans(_ owing: [Owing]) -> [Debt] {
        guard let first = owing.first else { return [] }
        let due = owing.compactMap(\.hardDue).min(), late = Lateness(entered: now, due: due, zone: zone)
        let by = late == nil ? due.map { ", до " + RussianDate.dayAndMonth(zone.day(of: $0)) } ?? "" : ""
        let address = CourseAddress(first.address.classSlug, first.address.slug)
        return [
            Debt(
                words: (owing.count == 1
                    ? "\(first.group): нет тематического плана" : "нет тематических планов: \(owing.count)") + by,
                link: owing.count == 1 ? .plan(address) : .ownTerms, due: late == nil ? due : nil, late: late?.text)
        ]
    }

    /// Final marks of a period that is over: «8Б: 12 итоговых отметок, до 30 декабря».
    private func finals(_ owing: [Owing]) -> [Debt] {
        guard let first = owing.first else { return [] }
        let due = owing.compactMap(\.hardDue).min(), late = Lateness(entered: now, due: due, zone: zone)
        let by = late == nil ? due.map { ", до " + RussianDate.dayAndMonth(zone.day(of: $0)) } ?? "" : ""
        let marks = counted(
            owing.reduce(0) { $0 + $1.count }, "итоговая отметка", "итоговые отметки", "итоговых отметок")
        let reminded = owing.compactMap(\.reminded).max()
        let asked = reminded.map { "; напомнили " + RussianDate.dayAndMonth(zone.day(of: $0)) } ?? ""
        let place = owing.count == 1 ? first.group : counted(owing.count, "журнал", "журнала", "журналов")
        let address = CourseAddress(first.address.classSlug, first.address.slug)
        let page = Link.finals(address, year: SchoolYear.number(on: first.day), period: "\(first.object)")
        return [
            Debt(
                words: "\(place): \(marks)" + by + asked, link: owing.count == 1 ? page : .ownTerms,
                due: late == nil ? due : nil, late: late?.text)
        ]
    }

    private func summed(_ owing: [Owing], words: (Int) -> String) -> [Debt] {
        guard let first = owing.first else { return [] }
        // The longest overdue says how late it is.
        let due = owing.compactMap(\.hardDue).min(), late = Lateness(entered: now, due: due, zone: zone)
        return [
            Debt(
                words: words(owing.count), link: .lesson(first.lesson, first.course),
                due: owing.compactMap(\.due).filter { $0 > now }.min(), late: late?.text)
        ]
    }

    /// Homework of today that may still be entered in time: «ДЗ 8Б до 17:20 (через 2 ч 10 мин) · 003 п. 2.8».
    private func homework(_ owed: Owing) -> Debt {
        let due = owed.due ?? now, by = zone.local(due)
        let when = by.day == today ? by.time.text : RussianDate.dayAndMonth(by.day)
        let clause = owed.clause.isEmpty ? "" : " · " + owed.clause
        return Debt(
            words: "ДЗ \(owed.group) до \(when) (через \(Deadline.span(due - now)))" + clause,
            link: .homework(owed.lesson, owed.course), due: due)
    }

    /// Marks of written works, each work for itself: «9 отметок за работу 14 ноября, 8Б».
    private func works(_ owing: [Owing]) -> [Debt] {
        owing.map { owed in
            let marks = counted(owed.count, "отметка", "отметки", "отметок")
            let late = Lateness(entered: now, due: owed.hardDue, zone: zone)
            let by = late == nil ? owed.due.map { ", до " + RussianDate.dayAndMonth(zone.day(of: $0)) } : nil
            return Debt(
                words: "\(owed.group): \(marks) за работу \(RussianDate.dayAndMonth(owed.day))\(by ?? "")",
                link: .lesson(owed.lesson, owed.course), due: late == nil ? owed.due : nil, late: late?.text)
        }
    }

    private func points(_ late: [Owing]) -> [Debt] {
        guard let first = late.first else { return [] }
        let words = counted(late.reduce(0) { $0 + $1.count }, "точка", "точки", "точек") + " с вышедшим сроком"
        return [Debt(words: words, link: .journal(CourseAddress(first.address.classSlug, first.address.slug)))]
    }
}
