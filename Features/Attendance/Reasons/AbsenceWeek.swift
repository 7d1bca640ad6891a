import School
import Storage

/// A class's week of absences: a line for each episode, and one for whoever was only late.
struct AbsenceWeek: Sendable {
    /// One line of the table.
    struct Line: Sendable {
        let name: PersonName
        let sex: Sex?
        let episode: Episode?
        let late: Int
        /// How each lesson of each day went, and whether it belongs to this line's episode.
        let days: [[(presence: ClassBook.Presence, isOwn: Bool)]]
    }

    let week: Week
    let days: [Day]
    let lines: [Line]
    let members: [ClassMember]

    /// How many episodes wait for the class teacher's word.
    var unexplained: Int { lines.filter { $0.episode?.shown.awaitsClassTeacher ?? false }.count }

    /// Cases that touch the week, whether or not lessons were missed, by student, with the orders that keep lessons of
    /// theirs.
    var cases: [(name: PersonName, filed: FiledCase, orders: [AbsenceCase])] {
        members.flatMap { member in
            let all = member.cases.map(\.absence)
            return member.cases.map { (member.name, $0, $0.absence.orders(among: all)) }
        }
    }

    /// Works out the week from the class's book of these days.
    init(_ book: ClassBook, _ week: Week) {
        self.week = week
        let hasSunday = book.lessons.contains { $0.day == week.sunday }
        let days = (0..<(hasSunday ? 7 : 6)).map { week.monday + $0 }
        self.days = days
        members = book.members
        lines = book.members.flatMap { member -> [Line] in
            let byDay = days.map { day in
                book.lessons(of: member, on: day).map { ($0, book.presence(of: member, at: $0)) }
            }
            let late = byDay.joined().filter { $0.1.shown?.code == .late }.count
            let episodes = Episode.all(of: member, in: book)
            guard late > 0 || !episodes.isEmpty else { return [] }
            let wanted: [Episode?] = episodes.isEmpty ? [nil] : episodes
            return wanted.enumerated().map { place, episode in
                let own = Set(episode?.lessons.map(\.id) ?? [])
                return Line(
                    name: member.name, sex: member.sex, episode: episode, late: place == 0 ? late : 0,
                    days: byDay.map { $0.map { ($0.1, own.contains($0.0.id)) } })
            }
        }
    }
}
