import School

/// One row of a list of people, understood as far as it goes; nothing has been compared with the school yet.
struct PersonRow: Equatable {
    /// Where it stands in the file.
    struct Place: Hashable, Comparable {
        /// Sheets are counted from nought in the order of the file.
        let sheet: Int
        let sheetName: String
        /// As the spreadsheet shows it, from 1.
        let row: Int

        static func < (a: Place, b: Place) -> Bool { (a.sheet, a.row) < (b.sheet, b.row) }
    }

    enum Role: Equatable {
        case student(StudentCells)
        case staff(StaffCells)
    }

    struct StudentCells: Equatable {
        var birth: Day?
        var sex: Sex?
        var schoolClass: ClassName?
        var parents: [ParentCell] = []
        var secrets: [CardField: String] = [:]
    }

    struct StaffCells: Equatable {
        var posts: [String] = []
        var subjects: [String] = []
        var leads: [ClassName] = []
        var email = ""
        var secrets: [CardField: String] = [:]
    }

    let place: Place
    let name: PersonName
    let role: Role
    /// Sentences without the place: «дата рождения 31.02.2014 — такого дня нет». Such a row cannot be loaded.
    let problems: [String]
    /// What is odd but can be loaded.
    let remarks: [String]
    /// Columns whose cells are at fault.
    var wrong: [Int] = []
}

/// A parent named in a student's row, or in a row of their own.
struct ParentCell: Hashable {
    let name: PersonName
    let email: String
    let kin: Kin
    /// The row of their own.
    var place: PersonRow.Place?
    var secrets: [CardField: String] = [:]
}
