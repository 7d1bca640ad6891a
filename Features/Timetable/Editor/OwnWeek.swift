import Markup
import School
import Storage
import Web

/// What a class teacher may change of a draft, where the school lets them (001 п. 4.3): lessons of the own class alone.
struct OwnWeek {
    private let draft: Draft
    private let home: ListedClass
    private let isOfSchool: Bool

    init(_ draft: Draft, _ home: ListedClass, _ asking: Asking) {
        (self.draft, self.home) = (draft, home)
        isOfSchool = asking.may(.keepTimetable, on: .school)
    }

    /// Where the editor is: the class's grade level, or the class alone.
    var link: Link {
        isOfSchool
            ? .timetableDraft(draft.version.id, level: home.gradeLevel)
            : .timetableDraft(draft.version.id, ofClass: home.slug)
    }

    /// The same, where it is told that other classes keep these lessons of a place.
    func link(saying left: [SlotFacts], at place: WeekPlace) -> Link {
        let kept = Set(left.flatMap(\.courses).flatMap { draft.week.classes(of: $0) })
        let slugs = draft.week.book.classes.filter { kept.contains($0.id) }.map(\.slug)
        return .timetableDraft(
            draft.version.id, level: home.gradeLevel, kept: slugs, at: "\(place.weekday)-\(place.n)")
    }

    /// Objects to lessons that other classes share.
    func check(_ courses: [ID<Course>], field: String) throws {
        guard !isOfSchool, courses.contains(where: { draft.week.classes(of: $0) != [home.id] }) else { return }
        throw Objection("Этот урок общий с другим классом: его ставит тот, кто ведёт расписание школы.", field: field)
    }
}

extension Reading {
    /// The class of an address; the whole school where none is named.
    func scopeOfWeek(_ slug: String, _ asking: Asking) throws -> Scope {
        guard !slug.isEmpty, let home = try listedClass(slug: slug, year: yearOfTimetable(asking).number) else {
            return .school
        }
        return Scope(classes: [home.id])
    }
}
