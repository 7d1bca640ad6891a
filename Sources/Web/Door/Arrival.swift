import School

/// A visit on its way in: whose it is and to which school.
struct Arrival: Sendable {
    var visit: Visit
    var holder: Holder?
    var school: String?
    /// Empty for the sole school, else `/slug`.
    var prefix = ""

    init(_ visit: Visit) { self.visit = visit }

    /// The sole school has no prefix; with more, the first segment names the school, else the holder's first one is meant.
    mutating func place(among schools: [String]) {
        guard schools.count > 1 else {
            school = schools.first
            return
        }
        let first = visit.path.split(separator: "/").first.map(String.init)
        if let first, schools.contains(first) {
            school = first
            prefix = "/" + first
            visit.path = "/" + visit.path.dropFirst(first.utf8.count + 2)
        } else {
            school = holder?.places.first?.school
            prefix = school.map { "/" + $0 } ?? ""
        }
    }
}

/// The way out before the place was reached: to the sign-in page, to the password's change.
struct Leaving: Error {
    let answer: Answer
    init(_ answer: Answer) { self.answer = answer }
}
