import School
import Storage
import Web

/// Keeps what is wished for one class and its students; nothing is carried until the year is opened.
struct KeepClassPlan: Action {
    static let path = "/year/class/:class"
    static let act = Act.setUpSchool
    static let page: (any Page.Type)? = ClassPlanPage.self

    private let slug: String
    private let fate: ClassFate
    private let name: String
    private let leader: ID<Person>?
    private let carriesPages: Bool
    private let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        guard let fate = try form.number("fate", called: "Класс", in: 1...3).flatMap(ClassFate.init) else {
            throw Objection("Выберите, что будет с классом.", field: "fate")
        }
        self.fate = fate
        let typed = try form.text("name", called: "Название в новом году", limit: 20)
        let name = ClassName(typed)
        if fate == .goesOn, name?.gradeLevel == nil, name == nil || typed.isEmpty {
            throw Objection("Напишите, как класс будет называться в новом году, например 8А.", field: "name")
        }
        self.name = name?.text ?? ""
        let chosen = form["leader"] ?? ""
        leader = ID<Person>(chosen)
        if leader == nil, !chosen.isEmpty {
            throw Objection("Классный руководитель: выберите человека из списка.", field: "leader")
        }
        carriesPages = form["pages"] != "0"
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (listed, ending) = try records.endingClass(slug, asking)
        if let leader, try !records.staff(on: max(asking.today, ending.starts)).contains(where: { $0.person == leader })
        {
            throw Objection("Классный руководитель: выберите человека из списка.", field: "leader")
        }
        var fates: [ID<Student>: StudentFate] = [:]
        for student in try records.students(of: listed.id, on: ending.ends) {
            guard let typed = form["s\(student.id)"] else { continue }
            guard let fate = Int(typed).flatMap(StudentFate.init) else {
                throw Objection("\(student.name.list): выберите решение из списка.", field: "s\(student.id)")
            }
            fates[student.id] = fate
        }
        try records.keep(
            ClassDraft(listed.id, fate: fate, name: name, leader: leader, carriesPages: carriesPages),
            students: fates)
        return .see(.nextYear)
    }
}
