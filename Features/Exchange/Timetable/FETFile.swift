/// What a file of the timetable generator FET says, in FET's own words.
struct FETFile: Equatable {
    struct Year: Equatable {
        let name: String
        let groups: [Group]
    }

    struct Group: Equatable {
        let name: String
        let subgroups: [String]
    }

    /// One thing to be placed: who teaches whom, how many hours in a row.
    struct Activity: Equatable {
        let id: Int
        let teachers: [String]
        let subject: String
        /// Years, groups or subgroups by name.
        let students: [String]
        let tags: [String]
        /// In hours of the timetable.
        let duration: Int
        /// Whatever its owner wrote beside it; our own files name the page of the journal here.
        var comments = ""
    }

    struct Placement: Equatable {
        /// Index in `days`.
        let day: Int
        /// Index in `hours`.
        let hour: Int
        var room: String?
    }

    var institution = ""
    var days: [String] = []
    var hours: [String] = []
    var subjects: [String] = []
    var teachers: [String] = []
    var years: [Year] = []
    var rooms: [String] = []
    var activities: [Activity] = []
    /// By the activity's id.
    var placements: [Int: Placement] = [:]

    /// Activities that stand nowhere in the week.
    var unplaced: [Activity] { activities.filter { placements[$0.id] == nil } }
}
