import School

extension Official {
    /// When records were typed that came later: the client's clock, kept beside the server's and never instead of it.
    static let ownTimes = Official(
        .ownTime, fields: ["введено без связи"],
        live: SQL("SELECT record, 0, 0, typed_at FROM own_time ORDER BY record"))
}

extension Writing {
    private static let write = SQL("INSERT INTO own_time (record, typed_at) VALUES (?1, ?2)")

    /// Keeps when a record of this change was typed on a device that had no connection then.
    package func keepOwnTime(_ typed: Moment, of record: Int) throws {
        try execute(Self.write, record, typed)
        try remember(.ownTime, record, became: [typed] as [any Bindable])
    }
}
