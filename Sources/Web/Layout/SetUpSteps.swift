import Markup
import School
import Storage

/// The six steps from an empty school to its first day, as a bar with links.
package struct SetUpSteps: Sendable {
    /// A step of the set-up.
    package enum Step: Int, Sendable, CaseIterable {
        case school = 1
        case people, load, timetable, check, start

        var title: String {
            switch self {
            case .school: "Школа"
            case .people: "Люди"
            case .load: "Нагрузка"
            case .timetable: "Расписание"
            case .check: "Проверка"
            case .start: "Запуск"
            }
        }

        var link: Link {
            switch self {
            case .school: Link("/setup/begin")
            case .people, .load: .setUpFiles
            case .timetable: Link("/import")
            case .check: .readiness()
            case .start: .slips("staff")
            }
        }
    }

    private static let facts = SQL(
        """
        SELECT (SELECT count(*) FROM (SELECT 1 FROM school_year LIMIT 1) y),
            (SELECT count(*) FROM (SELECT 1 FROM membership LIMIT 1) m),
            (SELECT count(*) FROM (SELECT 1 FROM course LIMIT 1) c),
            (SELECT count(*) FROM (SELECT 1 FROM lesson LIMIT 1) l),
            (SELECT count(*) FROM (SELECT 1 FROM mark LIMIT 1) w)
        """)

    private let done: Set<Step>
    /// Whether the school is at work already: a mark stands in its journals, and nobody needs the bar any more.
    package let isOver: Bool

    /// What is done is asked of the records.
    package init(_ records: Reading) throws {
        let steps: [Step] = [.school, .people, .load, .timetable]
        let flags = try records.first(Self.facts) { row in (0...steps.count).map { row.int($0) > 0 } } ?? []
        isOver = flags.last ?? false
        done = Set(zip(steps, flags).filter(\.1).map(\.0))
    }

    /// The bar, with the step one stands on.
    package func html(at current: Step, _ frame: Frame) -> HTML {
        """
        <ol class="steps">\(each: Step.allCases, { step in
            """
            <li\(if: done.contains(step), " class=\"is-done\"")\(if: step == current, " aria-current=\"step\"")>\
            <a href="\(frame.link(step.link))">\(step.rawValue) \(step.title)</a></li>
            """
        })</ol>

        """
    }
}
