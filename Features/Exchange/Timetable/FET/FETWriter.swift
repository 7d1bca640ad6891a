import School
import Storage

/// Writes the school's load as a file of FET that `fet-cl` accepts and a person can go on with in FET itself.
struct FETWriter {
    struct Wishes: Equatable {
        /// Lessons of the standing timetable stay where they are.
        var keepsPlaces = false
        /// No class has a free hour between lessons, and every day begins with the first lesson.
        var forbidsGaps = true
    }

    /// One lesson of the standing timetable.
    struct Standing: Equatable {
        let weekday: Int
        let n: Int
        let room: String
        let courses: [ID<Course>]
    }

    let load: KnownLoad
    let students: [ClassName: [ID<Student>]]
    let staff: [KnownSchool.Teacher]
    let standing: [Standing]
    let wishes: Wishes

    /// The file, and how many lessons a week it asks to place.
    func file(named school: String) -> (bytes: [UInt8], lessons: Int) {
        let units = FETUnits(load, joint: standing.map(\.courses)).units
        var sheet = FETSheet()
        var activities: [FETActivity] = []
        for unit in units {
            let first = activities.count + 1
            for n in 0..<unit.count { activities.append(FETActivity(id: first + n, first: first, unit: unit)) }
        }
        sheet.open("fet", ["version": "6.8.5"])
        sheet.line("Institution_Name", school)
        sheet.line("Comments", "")
        FETLists(writer: self).write(activities, into: &sheet)
        FETConditions(writer: self, activities: activities).write(into: &sheet)
        sheet.close("fet")
        return (Array(sheet.text.utf8), activities.count)
    }

    /// Six where any class studies on Saturdays.
    var days: Int { load.weeks.values.contains(.sixDays) ? 6 : 5 }

    /// As many lessons a day as the bells have, and as the load needs.
    var hours: Int {
        let bells = load.bells.values.compactMap { $0.bells.map(\.n).max() }.max() ?? 0
        var most = 0
        for pages in load.byClass.values {
            let tenths = pages.filter { $0.groupKind == .wholeClass }.reduce(0) { $0 + $1.weeklyTenths }
            most = max(most, tenths / 10)
        }
        let needed = (most + days - 1) / days
        return min(20, max(bells, needed, 6))
    }

    /// A teacher as FET calls them: the whole name, with the number where two bear it.
    func name(_ teacher: ID<Person>) -> String {
        guard let own = staff.first(where: { $0.id == teacher }) else { return "Учитель \(teacher.number)" }
        let namesakes = staff.count { $0.name.full == own.name.full }
        return namesakes > 1 ? "\(own.name.full) (\(teacher.number))" : own.name.full
    }

    /// The students of a page as FET calls them.
    func students(of page: KnownLoad.Page) -> [String] {
        page.classes.map { page.groupKind == .wholeClass ? $0.text : FETSets.name(page.group, in: $0) }
    }
}

/// One lesson a week to be placed.
struct FETActivity: Equatable {
    let id: Int
    /// The first lesson of the same page; a page with one lesson stands alone.
    let first: Int
    let unit: FETUnits.Unit
}
