import School
import Storage
import Web

/// A set-up as it stands: its files, the decisions about them, and the plan that comes of both.
struct SetUpFiles {
    var upload: Upload
    let sheets: [Sheet]
    private let sealed: SealedFields

    init(_ key: String?, _ records: Reading, _ sealed: SealedFields) throws {
        self.sealed = sealed
        upload = try Upload(key, .setUp, records, sealed.seal)
        sheets = upload.status == .done ? [] : SheetText.sheets(of: try upload.bytes(records))
    }

    func book(_ records: Reading) throws -> SetUpBook {
        SetUpBook(
            sheets, choices: upload.choices, remembered: try RememberedHead.all(records), keeping: sealed.kept)
    }

    func plan(_ records: Reading, _ days: SchoolDays) throws -> (plan: SetUpPlan, known: KnownPeople) {
        let book = try book(records)
        var known = try KnownPeople(records, days)
        try known.read(book.sealed, sealed, records)
        let teaching = try KnownTeaching(records, days)
        return (SetUpPlan(book, known: known, teaching: teaching, choices: upload.choices), known)
    }
}

extension Choices {
    /// The work that loads the set-up, while it waits or runs.
    var loading: [UInt8]? {
        get { answers["loading"].flatMap { Hex.bytes($0) } }
        set { answers["loading"] = newValue.map { Hex.text($0) } }
    }
}
