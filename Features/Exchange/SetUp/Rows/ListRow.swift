import School

/// One row of a list that is not of people, understood as far as it goes.
struct ListRow<Cells: Equatable>: Equatable {
    let place: PersonRow.Place
    /// «Алгебра, 7А — 3 ч»: how the plan names the row.
    let title: String
    let cells: Cells
    /// Sentences without the place; such a row cannot be loaded.
    let problems: [String]
    /// Columns whose cells are at fault.
    let wrong: [Int]
}

/// A class as a list of classes tells of it.
struct ClassCells: Equatable {
    let name: ClassName
    let profile: String
    let shift: Int?
    let leaders: [PersonName]
}

/// A parent in a row of their own.
struct KinCells: Equatable {
    let parent: ParentCell
    let child: PersonName
    let schoolClass: ClassName?
    let birth: Day?
}

/// A subject's hours in the curriculum.
struct CurriculumCells: Hashable {
    let gradeLevel: Int
    /// Nothing where it holds for the whole grade level.
    let schoolClass: ClassName?
    let profile: String
    let subject: String
    let area: String
    let tenths: Int
    let parts: Int
}

/// Somebody's hours with a class or a group.
struct LoadCells: Hashable {
    let teacher: PersonName
    let classes: [ClassName]
    let subject: String
    /// Empty for whole classes.
    let group: String
    let tenths: Int
}

/// A student's group in a subject.
struct GroupCells: Equatable {
    let student: PersonName
    let schoolClass: ClassName?
    let birth: Day?
    let subject: String
    let group: String
}
