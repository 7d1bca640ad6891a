/// Who reaches other people's ways in: 001 п. 2п.4, 3.3, 4.4; 002 п. 3.2.
extension DoorTable {
    static func waysIn(_ at: DoorPlace) -> [Asked] {
        let rules = ["issuers": "both", "shortest": "8", "second_factor.keeper": "1", "second_factor.director": "1"]
        let reset = ["reason": "забыт пароль", "identity": "1"]
        return [
            // The class teachers see their own classes there, the keeper all of them and the staff.
            .page("/credentials/missing", "--+++++---"), .page("/credentials/missing/8b", "--+0+00---"),
            .page("/credentials/missing/staff", "--+0000---"), .page("/slips/all", "--+-------"),
            .page("/slips/parents", "--+-------"),
            .page("/credentials/rules", "--+-------"), .act("/credentials/rules", rules, "--+-------"),
            .page("/credentials/register", "--+-------"), .page("/credentials/register/8b", "--+0+00---"),
            .page("/credentials/person/\(at.anna)", "--+-+-----"),
            .page("/credentials/person/\(at.other)", "--+-------"),
            // A parent of nobody who signs in here: the ways of those who walk the table must stand.
            .act("/credentials/person/\(at.other)/reset", reset, "--+-------"),
            // The keeper alone, and here there is none to take off.
            .act("/credentials/person/\(at.other)/second-factor", reset, "--=-------"),
        ]
    }
}
