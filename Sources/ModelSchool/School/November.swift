import School
import Storage

/// What happens in November: an arrival, a departure, a long leave with its substitute.
struct November {
    let pen: Writing
    let plan: YearPlan
    let cast: Cast

    init(_ pen: Writing, _ plan: YearPlan, _ cast: Cast) {
        (self.pen, self.plan, self.cast) = (pen, plan, cast)
    }

    /// The first Monday from a day of November on.
    private func monday(from number: Int) -> Day {
        let day = Day(year: plan.year.number, month: 11, day: number) ?? plan.year.starts
        return day + (8 - day.weekday) % 7
    }

    func happen() throws {
        let (second, friday) = (monday(from: 10), monday(from: 10) + 4)
        let arrival = try pen.addOrder("41-к", second - 3, .arrival, about: "О зачислении Т. Р. Ахмедова в 8Б")
        let newcomer = try pen.add(
            student: PersonFacts(name: PersonName(words: Cast.newcomer), sex: .male, birth: plan.year.starts - 14 * 365)
        )
        let eighth = try cast.schoolClass("8Б")
        try pen.enrol(newcomer, in: eighth, from: second, note: "из школы № 4 г. Дальнего", order: arrival)
        for group in try pen.groups(of: plan.year.number)
        where group.kind == .subgroup && group.classes == [eighth] && group.name.hasSuffix("гр. 2") {
            try pen.put(newcomer, into: group.id, from: second)
        }
        let departure = try pen.addOrder("43-к", friday, .departure, about: "Об отчислении П. Ю. Гусевой")
        try pen.depart(
            try cast.student(Cast.leaver), lastDay: friday, note: "в гимназию г. Заречного", order: departure)
        try substitute()
    }

    /// Чернова is on leave from the end of the autumn holidays until the New Year; Волков substitutes in 8Б and 9А,
    /// in 5Б and 6В Полякова does.
    private func substitute() throws {
        let leave = plan.autumn.upperBound + 1...plan.winter.lowerBound - 1
        let order = try pen.addOrder("38-л", leave.lowerBound - 5, .substitution, about: "О замещении Ю. А. Черновой")
        for (name, substitute) in [("8Б", "Волков"), ("9А", "Волков"), ("5Б", "Полякова"), ("6В", "Полякова")] {
            let course = try cast.course("\(name) Биология")
            for lesson in try pen.lessons(of: course, during: leave) {
                try pen.substitute(
                    try cast.person(substitute), for: try cast.person("Чернова"), at: lesson.id, of: course,
                    reason: "отпуск по уходу за ребёнком", order: order)
            }
        }
    }
}
