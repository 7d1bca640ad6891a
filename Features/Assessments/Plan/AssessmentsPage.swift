import School
import Storage
import Web

/// A parallel's plan of a half of the year, class × day, with what it breaks; where it is made and approved.
struct AssessmentsPage: Page {
    struct Sheet: Sendable {
        let desk: AssessmentDesk
        let half: HalfYear
        let levels: [Int]
        let mayKeep: Bool
        let letterhead: Letterhead
        let zone: Zone
    }

    static let path = "/assessments"
    static let act = Act.seeAssessments

    private let form: Form
    private let choice: AssessmentChoice

    init(_ form: Form) throws {
        self.form = form
        choice = AssessmentChoice(form)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let (desk, half, levels) = try choice.find(records, asking)
        return Sheet(
            desk: desk, half: half, levels: levels, mayKeep: asking.may(.keepAssessments, on: .school),
            letterhead: try records.letterhead(on: asking.today), zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        AssessmentsView(sheet: sheet, form: form, frame: frame).view
    }

    func table(_ sheet: Sheet) -> ListTable? {
        let works = sheet.desk.works(of: sheet.half)
        return ListTable(
            "assessments-\(sheet.desk.level)",
            "График оценочных процедур, \(sheet.desk.level) классы, \(sheet.half.title)",
            head: PublishedWork.head, rows: works.map { PublishedWork($0, sheet.desk.names).cells })
    }
}
