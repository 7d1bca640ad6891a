import School
import Storage

/// Teachers who are not at school on the day of the demonstration, and the roster of those on duty in the building.
struct Absent {
    let pen: Writing
    let cast: Cast

    init(_ pen: Writing, _ cast: Cast) { (self.pen, self.cast) = (pen, cast) }

    /// Зуева is ill since yesterday, and nobody knows for how long; Орлов is at courses until tomorrow.
    func stay() throws {
        try pen.add(absenceOf: try cast.person("Зуева"), during: Span(from: cast.today - 1), .sickLeave)
        let order = try pen.addOrder(
            "53-л", cast.today - 6, .substitution, about: "О направлении на курсы П. Д. Орлова")
        try pen.add(
            absenceOf: try cast.person("Орлов"), during: Span(from: cast.today, to: cast.today + 1), .courses,
            order: order)
        try pen.add(
            absenceOf: try cast.person("Чернова"), during: Span(from: cast.today - 14, to: cast.today + 28), .leave)
        try standIn()
        try watch()
    }

    /// From Monday on Носова keeps a page of Зуева by an order.
    private func standIn() throws {
        let monday = cast.today.monday + 7
        let order = try pen.addOrder("54-л", cast.today - 1, .substitution, about: "О замещении С. Ю. Зуевой")
        try pen.standIn(
            try cast.person("Носова"), for: try cast.person("Зуева"), on: try cast.course("10А Литература"),
            during: monday...monday + 11, reason: "больничный", order: order)
    }

    /// The week's roster: a class, an administrator, two places.
    private func watch() throws {
        let monday = cast.today.monday, days = monday...monday + 5
        try pen.add(.administrator, during: days, person: try cast.person("Тихонова"))
        try pen.add(.teacher, during: days, place: "2-й этаж", person: try cast.person("Волков"))
        try pen.add(.teacher, during: days, weekday: 5, place: "столовая", person: try cast.person("Лебедева"))
        try pen.add(.schoolClass, during: days, schoolClass: try cast.schoolClass("9А"))
    }
}
