import School
import Storage
import Web

/// An activity that came from the school's own load: its pages are named beside it.
struct OwnActivity {
    /// The pages of the lesson, of odd weeks where there is a turn.
    let pages: [KnownLoad.Page]
    /// The page of even weeks.
    let turn: KnownLoad.Page?
    /// Whether the first page is taught every other week only.
    let isHalf: Bool

    /// Nothing for a foreign activity, or one whose page is no more.
    init?(_ activity: FETFile.Activity, _ load: KnownLoad) {
        guard activity.comments.hasPrefix("parta:") else { return nil }
        let turns = activity.comments.dropFirst(6).split(separator: "/").map { turn in
            turn.split(separator: "+").map { number in ID<Course>(number).flatMap(load.page) }
        }
        guard let first = turns.first, !first.isEmpty, turns.count <= 2,
            turns.allSatisfy({ $0.allSatisfy { $0 != nil } })
        else { return nil }
        pages = first.compactMap { $0 }
        turn = turns.count == 2 ? turns[1].first.flatMap { $0 } : nil
        isHalf = pages[0].weeklyTenths < 10
        // Numbers of another school's file mean other pages here.
        guard pages[0].name.plain == activity.subject.plain else { return nil }
    }

    /// «8А, Алгебра», all pages of the lesson.
    var title: String { (pages + [turn].compactMap { $0 }).map(\.title).joined(separator: " + ") }
}
