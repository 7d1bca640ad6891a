import School
import Storage
import Web

/// A student of a class and a subject, as forms of individual plans and choices send them.
enum ChoiceForm {
    static func read(_ form: Form) throws -> (ID<Student>, ID<Subject>, Day) {
        guard let student = form["student"].flatMap({ ID<Student>($0) }) else {
            throw Objection("Выберите ученика.", field: "student")
        }
        guard let subject = form["subject"].flatMap({ ID<Subject>($0) }) else {
            throw Objection("Выберите предмет.", field: "subject")
        }
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        return (student, subject, day)
    }

    /// The student must stand in the class that day; answers the subject.
    static func check(
        _ student: ID<Student>, _ subject: ID<Subject>, of listed: ListedClass, on day: Day, _ records: Reading
    ) throws -> ListedSubject {
        guard try records.schoolClass(of: student, on: day) == listed.id else {
            throw Objection("Выберите ученика, который в этот день учится в этом классе.", field: "student")
        }
        guard let known = try records.listedSubject(subject) else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        return known
    }
}
