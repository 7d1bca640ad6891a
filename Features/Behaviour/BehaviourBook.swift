import School
import Storage
import Web

/// A class in a period with the marks of behaviour that stand.
struct BehaviourBook: Sendable {
    let schoolClass: ListedClass
    let periods: [Period]
    let period: Period
    let students: [ListedStudent]
    let marks: [ID<Student>: BehaviourMarkRow]
    /// In what words it is marked here.
    let scale: BehaviourScale

    init(_ schoolClass: ListedClass, _ slug: String?, _ records: Reading, _ asking: Asking) throws {
        let level = schoolClass.gradeLevel, rules = try records.regulationsByDay()
        // Of the periods only those at whose end the school marks behaviour.
        let marked = try records.periods(of: schoolClass.id).compactMap { period in
            rules.on(period.ends).behaviourScale(gradeLevel: level).map { (period: period, scale: $0) }
        }
        let usual = marked.last { $0.period.starts <= asking.today } ?? marked.first
        guard let named = slug.map({ slug in marked.first { $0.period.slug == slug } }) ?? usual else {
            throw NotFound()
        }
        (self.schoolClass, periods) = (schoolClass, marked.map(\.period))
        (period, scale) = named
        let day = max(min(period.ends, asking.today), period.starts)
        students = try records.students(of: schoolClass.id, during: day...day)
        marks = try records.behaviour(of: schoolClass.id, in: period.id)
    }

    /// Why nothing can be put now; nil where it can.
    func closed(on today: Day, _ zone: Zone) -> String? {
        if let at = period.closedAt {
            return "\(period.closedTitle) \(zone.day(of: at).shortRussian): оценки за поведение уже не меняются."
        }
        if period.starts > today { return "\(period.title): оценивать поведение можно с \(period.starts.russian)." }
        return nil
    }

    /// What the form was drawn from.
    var seen: Seen { Seen(students.map { "\($0.id) \(marks[$0.id]?.version ?? 0)" }) }
}

extension Reading {
    /// The class of the year in hand that an address names.
    func classOfBehaviour(_ slug: String, on day: Day) throws -> ListedClass {
        guard let year = try yearInHand(on: day), let found = try listedClass(slug: slug, year: year.number) else {
            throw NotFound()
        }
        return found
    }
}
