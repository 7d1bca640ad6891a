import School
import Storage

/// What the office of the school does in a year besides teaching: orders and delegations, a plan, an arrival, a load
/// that goes from hand to hand, papers.
struct Office {
    let pen: Writing
    let plan: YearPlan
    let cast: Cast

    init(_ pen: Writing, _ plan: YearPlan, _ cast: Cast) { (self.pen, self.plan, self.cast) = (pen, plan, cast) }

    private var year: SchoolYear { plan.year }
    private var today: Day { cast.today }

    /// Everything at once; answers those who came to work or to study after the first day.
    func work() throws -> [String: ID<Person>] {
        let secretary = try hire("Панина Алла Викторовна", as: "секретарь учебной части", "7-л", from: year.starts)
        let physicist = try hire(
            "Абрамова Нина Сергеевна", as: "учитель физики", "34-л", from: plan.autumn.upperBound + 1)
        try pen.give(.secretary, to: secretary, from: year.starts)
        try delegate(to: secretary)
        try group()
        try handOver(to: physicist)
        let newcomer = try arrive()
        try propose()
        try papers()
        try draft()
        try Absent(pen, cast).stay()
        try ThematicPlans(pen: pen, cast: cast).write()
        try keepRules(year, today)
        return [Cast.secretary: secretary, Cast.successor: physicist, Cast.transferred: newcomer.person]
    }

    /// A timetable that the deputy has begun to make from the one in force.
    private func draft() throws {
        guard let standing = try pen.timetable(of: year.number, on: today) else { return }
        _ = try pen.add(
            draft: "Новое расписание", year: year.number, from: min(today.monday + 14, year.ends), to: nil,
            copying: standing)
    }

    private func hire(_ name: String, as post: String, _ number: String, from day: Day) throws -> ID<Person> {
        let order = try pen.addOrder(number, day - 3, .duty, about: "О приёме на работу: \(name)")
        let person = try pen.add(person: PersonFacts(name: PersonName(words: name), sex: .female))
        try pen.employ(person, as: post, from: day, order: order)
        return person
    }

    /// Полякова is at a seminar for two weeks: the secretary writes topics and absences in her stead (001 п. 2п.10).
    private func delegate(to secretary: ID<Person>) throws {
        let course = try cast.course("6В География"), from = today - 4
        let order = try pen.addOrder(
            "52-ж", from - 2, .delegation,
            about: "Внесение записей не учителем: 6В · География — \(Delegation([.topics, .attendance]).title)")
        try pen.delegate(
            course, to: secretary, [.topics, .attendance], from: from, to: today + 10, order: order,
            instead: try cast.person("Полякова"))
    }

    /// The working group and three lines of its plan: one done, one late, one to come (000 п. 1.1; 004 п. 1.4).
    private func group() throws {
        let order = try pen.addOrder("12-ж", year.starts - 4, .workingGroup, about: "Рабочая группа: 3 человека")
        let members = try ["Тихонова", "Соколов", Cast.irinaPetrovna].map { try cast.person($0) }
        for member in members {
            try pen.give(.workingGroup, to: member, from: year.starts, to: plan.lastLesson, order: order)
        }
        let lines: [(words: String, due: Day, who: Int)] = [
            ("Провести занятие с учителями: запись темы и домашнего задания в день урока", today - 40, 0),
            ("Собрать согласия родителей на обработку персональных данных", today - 6, 2),
            ("Проверить журналы выпускных классов перед концом полугодия", today + 20, 1),
        ]
        for line in lines { try pen.plan(line.words, by: line.due, responsible: members[line.who], order: order) }
        guard let done = try pen.planItems().first(where: { $0.words == lines[0].words }) else { throw NotFound() }
        try pen.close(done, on: today - 42, outcome: "были все, кроме двоих; им показано отдельно")
    }

    /// Ершова gives the physics of 10Б away when the second quarter begins: the page is Абрамова's with all its columns.
    private func handOver(to successor: ID<Person>) throws {
        let day = plan.autumn.upperBound + 1, course = try cast.course("10Б Физика")
        let line = try pen.load(of: year.number).first { $0.course == course && $0.days.contains(day) }
        guard let line else { throw NotFound() }
        let order = try pen.addOrder("35-л", day - 3, .duty, about: "О передаче нагрузки: 10Б · Физика")
        try pen.handOver(line, to: successor, from: day, order: order)
    }

    /// A student of October with the marks of September from the former school.
    private func arrive() throws -> ID<Student> {
        let october = Day(year: year.number, month: 10, day: 6) ?? year.starts
        let day = october + (8 - october.weekday) % 7, source = "школа № 12 г. Дальнего"
        let order = try pen.addOrder("33-к", day - 3, .arrival, about: "О зачислении в 9А: \(Cast.transferred)")
        let student = try pen.add(
            student: PersonFacts(
                name: PersonName(words: Cast.transferred), sex: .female, birth: year.starts - 15 * 365 - 4),
            fileNumber: "К-131")
        var facts = MovementFacts(.arrival, on: day, by: order)
        (facts.reason, facts.place) = (.otherTown, source)
        try pen.arrive(student, in: try cast.schoolClass("9А"), facts)
        let subjects = Dictionary(try pen.subjects().map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        for (subject, days) in [
            ("Алгебра", [(9, 4), (16, 5), (23, 4)]), ("Русский язык", [(10, 4), (24, 3)]), ("История", [(18, 5)]),
        ] {
            guard let id = subjects[subject] else { throw NotFound() }
            for (number, mark) in days {
                guard let day = Day(year: year.number, month: 9, day: number) else { continue }
                try pen.bring(BroughtMark(.five(mark), in: id, on: day, from: source), by: student)
            }
        }
        let mother = try pen.add(person: PersonFacts(name: PersonName(words: "Лапина Ольга Игоревна"), sex: .female))
        try pen.bind(mother, to: student, as: .mother, from: day)
        return student
    }

    /// Аннин папа asks for the address of letters to be put right: it waits for the class teacher.
    private func propose() throws {
        try pen.propose(
            CorrectionDraft(
                .email, of: try cast.person(Cast.anna), by: try cast.person(Cast.annasFather), was: "",
                wanted: "anna.kuznetsova@example.org", words: "Прежнего адреса в карточке не было.", state: .sent,
                file: nil))
    }

    /// A rule in two versions, accepted by those of the staff who were here; some papers of both registers.
    private func papers() throws {
        var act = LocalActFacts("Правила работы с персональными данными", version: "1", from: year.starts)
        act.text = "1. Сведения из журнала не передают тем, кому они не положены.\n2. Свой пароль не сообщают никому."
        act.bindsStaff = false
        try pen.add(localAct: act)
        (act.version, act.from, act.bindsStaff) = ("2", Day(year: year.number, month: 10, day: 1) ?? year.starts, true)
        act.text += "\n3. На общем компьютере из журнала выходят, уходя из кабинета."
        let now = try pen.add(localAct: act)
        let staff = try pen.staff(on: year.starts).map(\.person).filter { cast.people.values.contains($0) }
        for person in Set(staff).sorted() { try pen.accept(now, by: person) }
        for (index, surname) in ["Громова", "Тихонова", "Соколов", "Лебедева", "Носова"].enumerated() {
            try pen.add(
                .nonDisclosure, of: try cast.person(surname), day: year.starts - 2,
                paper: "обязательство о неразглашении № \(index + 1)")
        }
        try pen.add(
            .consent, of: try cast.person(Cast.annasFather), day: year.starts, paper: "согласие № 17")
    }
}
