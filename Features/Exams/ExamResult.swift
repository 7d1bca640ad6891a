import School
import Storage
import Web

/// One student's result as a form changes it.
struct ExamResult: Sendable {
    let student: ExamStudent
    /// What was typed; nil takes away what stands.
    let mark: Mark?

    /// Nil where the form leaves what stands, or says nothing of the student.
    init?(_ student: ExamStudent, _ exam: ExamRow, _ form: Form) throws {
        let field = Self.field(student), drawn = form[Self.seen(student)], standing = student.mark?.text ?? ""
        guard let text = form[field], text != drawn ?? "" else { return nil }
        (self.student, mark) = (student, try text.isEmpty ? nil : exam.read(text, of: student))
        if mark == student.mark { return nil }
        if let old = student.mark, !exam.mayCorrect(old) {
            throw Objection("\(student.name.short): уже стоит \(standing). Её меняют на странице итогов.", field: field)
        }
        guard let drawn, drawn != standing else { return }
        let now = standing.isEmpty ? "результата нет" : standing
        throw Objection(
            "\(student.name.short): пока страница была открыта, результат изменили, сейчас \(now). Сверьте и опубликуйте "
                + "ещё раз.", field: field)
    }

    /// When the year was closed in which the result stood already: it changes by an order or protocol alone.
    var closedAt: Moment? { student.mark == nil ? nil : student.closedAt }

    /// The field of a student's result.
    static func field(_ student: ExamStudent) -> String { "m\(student.id.number)" }

    /// The field of what stood there when the form was drawn.
    static func seen(_ student: ExamStudent) -> String { "o\(student.id.number)" }
}

extension ExamRow {
    /// Whether a result that stands is put right where it was published: one on the exam's own scale has no other page.
    func mayCorrect(_ standing: Mark) -> Bool { scale.map { $0.accepts(standing) } ?? false }

    /// What was typed of a student: on the exam's own scale nothing but its marks, for no other page would change it.
    fileprivate func read(_ text: String, of student: ExamStudent) throws(Objection) -> Mark {
        if let mark = student.scale.finalMark(text), scale?.accepts(mark) ?? true { return mark }
        let legend = scale.map { "\($0.legend), н/а, осв" } ?? student.scale.finalLegend
        throw Objection("\(student.name.short): здесь можно \(legend).", field: ExamResult.field(student))
    }
}
