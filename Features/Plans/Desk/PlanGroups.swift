import Markup
import School
import Storage
import Web

/// The list of plans: those that wait for somebody first, those that are missing by their teachers.
struct PlanGroups {
    let lines: [PlanLine]
    let frame: Frame

    var html: HTML {
        "\(each: PlanGroup.allCases, { group in section(group, lines.filter { $0.group == group }) })"
    }

    private func section(_ group: PlanGroup, _ lines: [PlanLine]) -> HTML {
        guard !lines.isEmpty else { return .none }
        let late = lines.count(where: \.isLate)
        return """
            <section class="section"><div class="section__head"><h2>\(group.title)</h2><span>\
            \(if: late > 0, "<span class=\"tag\" data-kind=\"err\">срок прошёл: \(late)</span> ")\
            \(counted(lines.count, "курс", "курса", "курсов"))</span></div>
            \(group == .missing ? missing(lines) : table(lines))</section>

            """
    }

    // MARK: Without a plan

    private func missing(_ lines: [PlanLine]) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Учитель</th><th scope="col">Курсы без плана</th>\
        </tr></thead><tbody>\(each: PlanGroups.byTeacher(lines), { one in
            """
            <tr><th scope="row">\(one.teacher)</th><td data-label="Курсы"><div class="courses">\
            \(each: one.lines, link)</div></td></tr>

            """
        })</tbody></table>
        """
    }

    /// Whoever lacks most comes first; what nobody teaches comes last.
    static func byTeacher(_ lines: [PlanLine]) -> [(teacher: String, lines: [PlanLine])] {
        let groups = Dictionary(grouping: lines) { $0.course.teachers }
        return groups.sorted { left, right in
            if left.key.isEmpty != right.key.isEmpty { return right.key.isEmpty }
            if left.value.count != right.value.count { return left.value.count > right.value.count }
            return (left.key.first.map { SortKey.of($0.name) } ?? "")
                < (right.key.first.map { SortKey.of($0.name) } ?? "")
        }
        .map { ($0.key.isEmpty ? "учителя нет" : $0.value[0].course.teacherNames, $0.value) }
    }

    private func link(_ line: PlanLine) -> HTML {
        let course = line.course
        return """
            <a href="\(frame.link(.plan(CourseAddress(course.classSlug, course.slug), year: course.year)))">\
            \(course.heading)</a>
            """
    }

    // MARK: With one

    private func table(_ lines: [PlanLine]) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Курс</th><th scope="col">Учитель</th>\
        <th scope="col">Состояние</th><th scope="col" class="num">Часов в КТП</th>\
        <th scope="col" class="num">По учебному плану</th></tr></thead><tbody>\(each: lines, row)</tbody></table>
        """
    }

    private func row(_ line: PlanLine) -> HTML {
        """
        <tr><th scope="row">\(link(line))</th><td data-label="Учитель">\(line.course.teacherNames)</td>\
        <td data-label="Состояние">\(state(line))</td>\
        <td class="num" data-label="Часов в КТП">\(line.hours.map { "\($0)" } ?? "")\
        \(if: line.isOdd, " <span class=\"tag\" data-kind=\"warn\">не сходится</span>")</td>\
        <td class="num" data-label="По учебному плану">\(line.course.curriculum.map { "\($0)" } ?? "")</td></tr>

        """
    }

    private func state(_ line: PlanLine) -> HTML {
        """
        \(line.plan?.state.title ?? "нет плана")\(if: (line.plan?.version ?? 1) > 1, ", версия \(line.plan?.version ?? 1)")\
        \(if: line.isLate, " <span class=\"tag\" data-kind=\"err\">срок прошёл</span>")\
        \(if: line.waiting > 0, " <span class=\"tag\" data-kind=\"warn\">лист корректировки</span>")
        """
    }
}
