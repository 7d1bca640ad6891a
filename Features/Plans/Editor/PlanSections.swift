import Markup
import School
import Web

/// Hours of each section of a plan and how many of its topics are given (003 п. 1.5; 001 п. 6.7).
enum PlanSections {
    static func html(_ rows: [PlanRow]) -> HTML {
        let sections = all(rows)
        guard sections.count > 1 else { return .none }
        return """
            <details class="section"><summary>По разделам</summary><table class="table"><thead><tr>\
            <th scope="col">Раздел</th><th scope="col" class="num">Часов</th>\
            <th scope="col" class="num">Тем дано</th></tr></thead><tbody>\(each: sections, { one in
                """
                <tr><th scope="row">\(one.title)</th><td class="num">\(one.hours)</td>\
                <td class="num">\(one.given) из \(one.topics)</td></tr>

                """
            })</tbody></table></details>
            """
    }

    /// In the order in which they come first.
    static func all(_ rows: [PlanRow]) -> [(title: String, hours: Int, topics: Int, given: Int)] {
        var found: [(title: String, hours: Int, topics: Int, given: Int)] = []
        for row in rows {
            let title = row.topic.section.isEmpty ? "без раздела" : row.topic.section
            if !found.contains(where: { $0.title == title }) { found.append((title, 0, 0, 0)) }
            guard let place = found.firstIndex(where: { $0.title == title }) else { continue }
            found[place].hours += row.topic.hours
            found[place].topics += 1
            found[place].given += row.isGiven ? 1 : 0
        }
        return found
    }
}
