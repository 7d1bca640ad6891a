import School

/// A look at the records inside one transaction. Questions in the field's words are added by `Tables/`.
package class Reading {
    let connection: any Connection
    let ledger: Ledger?
    /// How many questions were asked so far: a page's number is fixed, and a test holds it.
    package private(set) var asked = 0

    /// What looks remember, and its turn before the snapshot was taken; nil in a change, which has a memory of its own.
    private let looks: (memory: LookMemory, turn: Int)?
    private var last: Int?

    private static let head = SQL("SELECT seq FROM history_head WHERE id = 1")

    init(_ connection: any Connection, ledger: Ledger? = nil) {
        (self.connection, self.ledger, looks) = (connection, ledger, nil)
    }

    /// A look that shares what others have found. The turn was taken before its snapshot.
    init(_ connection: any Connection, memory: LookMemory, turn: Int) {
        (self.connection, ledger, looks) = (connection, nil, (memory, turn))
    }

    /// The last record of the snapshot: two looks with the same one see the same records. Asked once.
    package func revision() throws -> Int {
        if let last { return last }
        var found = 0
        try connection.rows(Self.head, []) { found = $0.int(0) }
        last = found
        return found
    }

    /// All rows of a question, each turned into a value while the engine stands on it.
    package func rows<T>(_ sql: SQL, _ values: any Bindable..., as make: (Row) throws -> T) throws -> [T] {
        var out: [T] = []
        asked += 1
        try connection.rows(sql, values.map(\.value)) { out.append(try make($0)) }
        return out
    }

    /// The first row of a question, or nil where there is none.
    package func first<T>(_ sql: SQL, _ values: any Bindable..., as make: (Row) throws -> T) throws -> T? {
        var out: T?
        asked += 1
        try connection.rows(sql, values.map(\.value)) { if out == nil { out = try make($0) } }
        return out
    }

    /// Hands each row of a question to `body`, keeping nothing.
    package func each(_ sql: SQL, _ values: any Bindable..., do body: (Row) throws -> Void) throws {
        asked += 1
        try connection.rows(sql, values.map(\.value), body)
    }

    /// The same with a list of numbers for `?1 ?2` and on, padded with zeros to the length that the statement takes.
    package func each(_ sql: SQL, list: [Int], length: Int, do body: (Row) throws -> Void) throws {
        asked += 1
        let padding = repeatElement(0, count: max(0, length - list.count))
        try connection.rows(sql, (list + padding).map(\.value), body)
    }

    /// Something settled seldom, found by this statement for these values: it is kept from one change to the next, and
    /// from one look to the next, for as long as nothing settled was changed. What was kept counts as asked.
    package func remembered<T: Sendable>(_ sql: SQL, _ values: any Bindable..., find: () throws -> T) throws -> T {
        if let ledger { return try ledger.memory.get(sql, values.map(\.value), find) }
        guard let looks else { return try find() }
        let key = Memory.Key(statement: sql.id, values: values.map(\.value))
        let look = Look(turn: looks.turn, seq: try revision())
        if let known = looks.memory.get(key, in: look, as: T.self) {
            asked += known.asked
            return known.value
        }
        let before = asked, found = try find()
        looks.memory.keep(Memory.Kept(found, asked: asked - before), key, from: look)
        return found
    }

    /// The same records with a pen: possible only inside a change, and only with a permit.
    package func signed(by permit: Permit, operation: [UInt8]? = nil) -> Writing {
        guard let ledger else { preconditionFailure("a look cannot be signed: use change") }
        if !permit.act.leavesSettled { ledger.memory.shut() }
        return Writing(connection, ledger: ledger, permit: permit, operation: operation)
    }
}

/// The records in the hand of somebody who was allowed to change them; history takes the name from the permit.
package final class Writing: Reading {
    /// Who writes, and by which duty.
    package let permit: Permit
    /// The client's operation, where there is one.
    package let operation: [UInt8]?
    /// When it was done, if that was before it came: on a device without a connection.
    package var doneAt: Moment?

    init(_ connection: any Connection, ledger: Ledger, permit: Permit, operation: [UInt8]?) {
        self.permit = permit
        self.operation = operation
        super.init(connection, ledger: ledger)
    }

    /// The moment of the change.
    package var now: Moment { permit.now }
    /// The moment by which it counts as done.
    var done: Moment { doneAt ?? now }

    /// Changes rows; answers how many. Changes are written in `Tables/` alone.
    @discardableResult func execute(_ sql: SQL, _ values: any Bindable...) throws -> Int {
        try connection.execute(sql, values.map(\.value))
    }

    /// Inserts a row whose statement ends in `RETURNING id`, and answers the new number.
    func insert(_ sql: SQL, _ values: any Bindable...) throws -> Int {
        var id = 0
        try connection.rows(sql, values.map(\.value)) { id = $0.int(0) }
        return id
    }

    /// Writes what the object became into the chain, in the same transaction.
    func remember(_ noun: Noun, _ key: any Bindable..., became fields: [any Bindable], gone: Bool = false) throws {
        let numbers = key.map { $0.value.int ?? 0 }
        let address = (numbers[0], numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
        try ledger?.append(noun, address, Payload(fields.map(\.value), isGone: gone), by: permit, operation: operation)
    }

    /// The same for many objects of one noun, in order.
    func remember(_ noun: Noun, all lines: [(key: Int, fields: [any Bindable])]) throws {
        let lines = lines.map { (key: ($0.key, 0, 0), payload: Payload($0.fields.map(\.value), isGone: false)) }
        try ledger?.append(noun, lines, by: permit, operation: operation)
    }

    /// Runs one change for each line of values, in order.
    func executeAll(_ sql: SQL, _ lines: [[any Bindable]]) throws {
        try connection.runAll(sql, lines.map { $0.map(\.value) }) { _ in }
    }

    /// Inserts a row for each line of values; the statement's `RETURNING` is handed to `each`.
    func insertAll(_ sql: SQL, _ lines: [[any Bindable]], _ each: (Row) throws -> Void) throws {
        try connection.runAll(sql, lines.map { $0.map(\.value) }, each)
    }
}
