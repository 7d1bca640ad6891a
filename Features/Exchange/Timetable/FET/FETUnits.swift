import School
import Storage
import Web

/// The school's load as FET sees it: what is taught together at one time, how often, to whom.
struct FETUnits {
    /// Pages that always have their lessons together, or by turns where they have half an hour a week.
    struct Unit: Equatable {
        /// One page; several in a joint lesson.
        let pages: [ID<Course>]
        /// The page of even weeks, where two half hours share a place; the first page has the odd ones.
        var turn: ID<Course>?
        /// How many lessons a week.
        let count: Int

        /// How our files name their pages: «parta:12», «parta:12+13», «parta:12/14».
        var comment: String {
            "parta:" + pages.map { String($0.number) }.joined(separator: "+")
                + (turn.map { "/\($0.number)" } ?? "")
        }
    }

    private(set) var units: [Unit] = []

    /// `joint` are the pages that the standing timetable teaches together.
    init(_ load: KnownLoad, joint: [[ID<Course>]]) {
        var together: [ID<Course>: [ID<Course>]] = [:]
        for pages in joint where pages.count > 1 && pages.allSatisfy({ load.page($0) != nil }) {
            if pages.allSatisfy({ together[$0] == nil }) { for page in pages { together[page] = pages.sorted() } }
        }
        var halves: [[ClassName]: [ID<Course>]] = [:]
        for page in load.pages where page.weeklyTenths > 0 {
            let pages = together[page.course] ?? [page.course]
            guard pages.first == page.course else { continue }
            let tenths = pages.compactMap { load.page($0)?.weeklyTenths }.max() ?? 0
            if tenths >= 10 { units.append(Unit(pages: pages, count: tenths / 10)) }
            guard tenths % 10 > 0 else { continue }
            if pages.count == 1, page.groupKind == .wholeClass {
                halves[page.classes, default: []].append(page.course)
            } else {
                units.append(Unit(pages: pages, count: 1))
            }
        }
        for (_, pages) in halves.sorted(by: { $0.value[0] < $1.value[0] }) {
            for place in stride(from: 0, to: pages.count, by: 2) {
                units.append(Unit(pages: [pages[place]], turn: pages[safe: place + 1], count: 1))
            }
        }
    }
}
