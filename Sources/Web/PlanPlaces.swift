import Markup
import School

/// Signposts to thematic plans: a course's own, all of a school, and how far they are fulfilled.
extension Link {
    /// The plan of a course.
    package static func plan(_ course: CourseAddress) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan")
    }
    /// The plan of a course in a year other than the present one, or one version of it.
    package static func plan(_ course: CourseAddress, year: Int, version: Int? = nil) -> Link {
        version.map { Link("/journal/\(course.schoolClass)/\(course.subject)/plan?y=\(year)&v=\($0)") }
            ?? Link("/journal/\(course.schoolClass)/\(course.subject)/plan?y=\(year)")
    }
    /// The plan after a change, with the row that was changed.
    package static func plan(_ course: CourseAddress, year: Int, row: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan?y=\(year)&row=\(row)#r\(row)")
    }
    /// The plan with the parallel classes that it can be copied into.
    package static func planParallels(_ course: CourseAddress, year: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan?y=\(year)#parallels")
    }
    /// What is done with a plan: `new`, `submit`, `decide`, `drop`, `file`, `copy`.
    package static func plan(_ course: CourseAddress, do act: String) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan/\(act)")
    }
    /// Where a table is pasted or sent as a file.
    package static func planUpload(_ course: CourseAddress, year: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan/file?y=\(year)")
    }
    /// A file that waits to become a plan.
    package static func planFile(_ course: CourseAddress, _ key: String, year: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan/file/\(key)?y=\(year)")
    }
    /// The sheets of corrections of a course.
    package static func planCorrections(_ course: CourseAddress, year: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan/corrections?y=\(year)")
    }
    /// One sheet of corrections.
    package static func planCorrection(_ course: CourseAddress, _ sheet: ID<PlanCorrection>, year: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/plan/corrections/\(sheet.number)?y=\(year)")
    }
    /// The plans of all courses.
    package static let plans = Link("/plans")
    /// Safety briefings that plans ask for.
    package static let planBriefings = Link("/plans/completion?show=safety")
    /// How far the plans are fulfilled.
    package static let planCompletion = Link("/plans/completion")
}
