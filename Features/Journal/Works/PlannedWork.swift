import School
import Storage
import Web

/// What a teacher who sets a work for the whole class is told of the plan of assessments.
enum PlannedWork {
    /// In the plan or not; nothing where no plan is approved.
    static func words(_ isPlanned: Bool?) -> [String] {
        isPlanned.map {
            $0
                ? "Эта работа стоит в графике оценочных процедур."
                : "Этого урока нет в утверждённом графике оценочных процедур: работу всего класса на 30 минут и дольше "
                    + "вносит в него заместитель директора."
        }.map { [$0] } ?? []
    }
}

extension Reading {
    /// Everything that a lesson's page says above its form.
    func notices(at lesson: CourseLesson, of course: CourseLine, _ zone: Zone) throws -> [String] {
        try notices(at: lesson.id, of: course.id, on: lesson.day, zone)
            + plannedWork(lesson.id, of: course, hasControl: lesson.works.contains(where: \.isControl))
    }

    /// What is said of the plan of assessments beside a lesson; asked only where it has a control work.
    func plannedWork(_ lesson: ID<Lesson>, of course: CourseLine, hasControl: Bool) throws -> [String] {
        guard hasControl else { return [] }
        return PlannedWork.words(try isInAssessmentPlan(lesson, of: course.id, in: course.year))
    }
}
