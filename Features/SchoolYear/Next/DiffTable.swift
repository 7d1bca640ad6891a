import Markup
import School
import Storage
import Web

/// Class by class: what it becomes, with how many students, groups and hours, and what is not carried and why.
struct DiffTable {
    let plan: NextYear
    let frame: Frame
    private let sets: [[ClassName]]

    init(plan: NextYear, frame: Frame) { (self.plan, self.frame, sets) = (plan, frame, plan.sets) }

    var html: HTML {
        let groups = tally(plan.groups) { $0.classes }, pages = tally(plan.pages) { $0.classes }
        return """
            <table class="table" data-cards><caption>Классы</caption><thead><tr><th scope="col">Сейчас</th>\
            <th scope="col">Станет</th><th scope="col">Ученики</th><th scope="col">Классный руководитель</th>\
            <th scope="col">Группы</th><th scope="col">Страницы журнала</th><th scope="col">Не переносится</th></tr></thead>
            <tbody>\(each: plan.classes, { row($0, groups($0), pages($0)) })</tbody></table>

            """
    }

    /// What belongs to each class, by its place in the list: the steps are big, and there are hundreds.
    private func tally<T>(_ steps: [T], _ classes: (T) -> [ID<SchoolClass>]) -> (ClassStep) -> [T] {
        var found: [ID<SchoolClass>: [Int]] = [:]
        for place in steps.indices { for one in classes(steps[place]) { found[one, default: []].append(place) } }
        return { step in (found[step.old.id] ?? []).map { steps[$0] } }
    }

    private func row(_ step: ClassStep, _ groups: [GroupStep], _ pages: [PageStep]) -> HTML {
        let carried = pages.filter { $0.obstacle == nil }
        let hours = carried.reduce(0) { $0 + $1.weeklyTenths }
        return """
            <tr><th scope="row"><a href="\(frame.link(.nextYear(ofClass: step.old.slug)))">\(step.old.name.text)</a></th>\
            <td data-label="Станет">\(becomes(step))</td><td data-label="Ученики">\(students(step))</td>\
            <td data-label="Классный руководитель">\(step.opens ? step.leader?.name.short ?? "не назначен" : "")</td>\
            <td data-label="Группы">\(step.opens ? "\(groups.count { $0.obstacle == nil })" : "")</td>\
            <td data-label="Страницы журнала">\(step.opens ? "\(carried.count), \(WeeklyHours.text(hours)) ч" : "")</td>\
            <td data-label="Не переносится">\(lost(step, groups, pages))</td></tr>

            """
    }

    private func becomes(_ step: ClassStep) -> HTML {
        switch step.fate {
        case .graduates: return "<span class=\"tag\">выпуск</span>"
        case .stays: return "<span class=\"tag\" data-kind=\"warn\">не переносится</span>"
        case .goesOn:
            guard let name = step.name else { return "<span class=\"tag\" data-kind=\"err\">название?</span>" }
            return step.joins == nil ? "<b>\(name.text)</b>\(together(name))" : "<b>\(name.text)</b>, вливается"
        }
    }

    private func together(_ name: ClassName) -> String {
        let others = sets.first { $0.contains(name) }?.filter { $0 != name }.map(\.text) ?? []
        return others.isEmpty ? "" : ", в комплекте с \(others.joined(separator: ", "))"
    }

    private func students(_ step: ClassStep) -> String {
        let counts = step.counts
        guard step.fate == .goesOn else { return "\(counts.all)" }
        var words = ["\(counts.going)"]
        if counts.conditional > 0 { words.append("условно \(counts.conditional)") }
        if counts.repeating > 0 { words.append("повторно \(counts.repeating)") }
        if counts.leaving > 0 { words.append("выбывает \(counts.leaving)") }
        if counts.staying > 0 { words.append("не переносится \(counts.staying)") }
        return words.joined(separator: ", ")
    }

    /// What is not carried, told once a reason.
    private func lost(_ step: ClassStep, _ groups: [GroupStep], _ pages: [PageStep]) -> HTML {
        guard step.opens else { return .none }
        var reasons: [String: [String]] = [:]
        for page in pages { if let why = page.obstacle { reasons[why, default: []].append(page.old.title) } }
        for group in groups { if let why = group.obstacle { reasons[why, default: []].append(group.name) } }
        for page in pages where page.obstacle == nil && page.teachers.isEmpty {
            reasons[page.lostTeachers > 0 ? "учитель уволен" : "учителя нет", default: []].append(page.old.title)
        }
        return "\(each: reasons.sorted { $0.key < $1.key }, { why, what in details(why, what) })"
    }

    private func details(_ why: String, _ what: [String]) -> HTML {
        """
        <details><summary>\(why): \(what.count)</summary>\(what.joined(separator: ", "))</details>
        """
    }
}
