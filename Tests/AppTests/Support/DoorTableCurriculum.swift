import Web

extension DoorTable {
    /// Pages of this capability to which no page of the first walk leads.
    static let curriculumPages = [
        "/school/classes", "/school/classes/8b", "/school/curriculum?level=8", "/school/load", "/school/load/class/8b",
        "/school/load/line/1", "/class/8b/groups", "/class/8b/individual", "/class/8b/choice",
        "/school/extra", "/exams",
    ]

    /// The form of a page that the model school does not have: extracurricular lessons of several classes.
    static let extraForms = [FoundForm("/school/extra/1", ["was", "in", "from", "instead"])]

    /// 003 п. 2.3: extracurricular journals are opened where the load is kept, and everybody who sees it sees them.
    private static func extra(_ at: DoorPlace) -> [Asked] {
        let circle = ["name": "Шахматы", "class": "999999", "person": at.other, "hours": "1", "from": "2025-11-24"]
        return [
            // Let in, but there is no such class; and there is no such course.
            .page("/school/extra", "+++-------"), .act("/school/extra", circle, "-==-------"),
            .page("/school/extra/999999", "-000000---"),
            .act("/school/extra/999999", ["from": "2025-11-24"], "-000000---"),
        ]
    }

    /// 001 п. 4.3, 4.4: classes are the keeper's to set up, the curriculum and the load the deputies' too; the director
    /// looks, and appoints class teachers with the keeper. Groups of the own class are the class teacher's too.
    static func curriculum(_ at: DoorPlace) -> [Asked] {
        let facts = ["level": "8", "letter": "Б", "scheme": "1", "kind": "1", "shift": "1", "week": "5"]
        let load = ["hours": "2", "from": "2025-11-20"]
        let own: [Asked] = [
            // Let in, but without an order.
            .page("/people/\(at.vera)/dismissal", "+-+-------"),
            .act("/people/\(at.vera)/dismissal", [:], "=-=-------"),
            .page("/school/classes", "+++-------"), .page("/school/classes/8b", "+++-------"),
            .page("/school/curriculum", "+++-------"), .page("/school/load", "+++-------"),
            .page("/school/load/class/8b", "+++-------"), .page("/school/load/teacher/\(at.vera)", "+++-------"),
            .page("/school/load/line/\(at.loadLine)", "+++-------"),
            .act("/school/classes", facts.merging(["letter": "Я"]) { $1 }, "--+-------"),
            .act("/school/classes/8b", facts, "--+-------"), .act("/school/classes/8b/set", [:], "--+-------"),
            // The director came first: the keeper is told that the class has this teacher already.
            .act("/school/classes/8b/teachers", ["person": at.other, "from": "2025-11-24"], "+-=-------"),
            .act("/school/classes/8b/teachers/end", ["who": at.other, "lastday": "2025-12-01"], "+-0-------"),
            .act("/school/curriculum", ["level": "8"], "-++-------"),
            // The deputy came first: the keeper's line is the same and changes nothing.
            .act(
                "/school/load/class/8b",
                load.merging([
                    "subject": at.biologySubject, "group": at.eighthGroup, "person": at.other, "share": "together",
                ]) { $1 },
                "-++-------"),
            .page("/class/8b/groups", "-++0+00---"), .page("/class/8b/individual", "-++-------"),
            .page("/class/8b/choice", "-++-------"),
            .act("/class/8b/groups", ["from": "2025-11-20"], "-++0+00---"),
            .act("/class/8b/divisions", ["title": "Проект", "names": "а; б"], "-++0+00---"),
            // The number of no division and no group, of no choice and no student: let in, and nothing found.
            .act("/class/8b/divisions/999999/add", ["name": "в"], "-000000---"),
            .act("/class/8b/divisions/999999/end", ["lastday": "2025-12-01"], "-000000---"),
            .act("/class/8b/groups/999999/name", ["name": "в"], "-000000---"),
            .act("/class/8b/groups/999999/end", ["lastday": "2025-12-01"], "-000000---"),
            .act("/class/8b/choice/end", ["number": "999999", "lastday": "2025-12-01"], "-00-------"),
            .act(
                "/class/8b/individual",
                load.merging(["subject": at.biologySubject, "student": at.foreigner, "person": at.other]) { $1 },
                "-==-------"),
            .act(
                "/class/8b/choice", load.merging(["subject": at.biologySubject, "student": at.foreigner]) { $1 },
                "-==-------"),
            // Let in, but without an order, without hours, and without a lesson.
            .page("/people/\(at.foreigner)/form", "-++-------"),
            .act("/people/\(at.foreigner)/form", ["form": "3", "from": "2025-11-24"], "-==-------"),
            .act("/people/\(at.foreigner)/own-subjects", ["since": "2025-11-24"], "-==-------"),
            .page("/people/\(at.foreigner)/timetable", "-++-------"),
            .act("/people/\(at.foreigner)/timetable", ["from": "2025-11-24"], "-==-------"),
            .act("/school/load/line/\(at.loadLine)/hours", load, "-++-------"),
            // Let in, but marks stand on the page already.
            .act("/school/load/line/\(at.loadLine)/scale", ["scale": "3"], "-==-------"),
            .act("/school/load/line/\(at.loadLine)/whole", ["whole": "999999"], "-==-------"),
            .act(
                "/school/load/line/\(at.loadLine)/handover", ["person": at.other, "handed": "2025-09-01"], "-==-------"),
            .act("/school/load/line/\(at.loadLine)/end", ["lastday": "2025-12-01"], "-+=-------"),
        ]
        return own + extra(at)
    }
}
