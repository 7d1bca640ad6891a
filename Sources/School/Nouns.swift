// Nouns that need a number but no value of their own here: what is known of them
// stands in the record and is read as each page needs it.

/// Anybody whom the school knows by name.
package enum Person {}

/// A person who is taught; the number is the person's.
package enum Student {}

/// A parent or another legal representative; the number is the person's.
package enum Parent {}

/// A class of a school year, such as «7А».
package enum SchoolClass {}

/// Those who are taught together: a class, a subgroup or a stream of several classes.
package enum StudyGroup {}

/// Subject × group × school year: a page of the paper journal.
package enum Course {}

/// What is taught, such as «Алгебра».
package enum Subject {}

/// One dated lesson.
package enum Lesson {}

/// One work of a lesson, the thing that a mark is given for.
package enum Work {}

/// What is set to be done at home.
package enum Homework {}

/// The school's order that gave a duty, a movement or a substitution.
package enum Order {}

/// A line of the movement ledger: who came, went or moved, by which order.
package enum Movement {}

/// A class teacher's word that a student is coming.
package enum ArrivalRequest {}

/// A line of the working group's plan.
package enum PlanItem {}

/// A person's way to sign in; it stands in the directory, not in a school.
package enum Account {}

/// A school in the directory.
package enum RegisteredSchool {}

/// A version of a course's thematic plan (КТП).
package enum ThematicPlan {}

/// «Лист корректировки» of a thematic plan.
package enum PlanCorrection {}

/// A building of the school.
package enum Building {}

/// A paper of the school that binds its people, in one of its versions.
package enum LocalAct {}

/// The journal could not be reached for a while.
package enum Outage {}

/// How classes are divided into groups for a subject.
package enum Division {}

/// A line of a teacher's load: hours of one course over days.
package enum LoadRow {}

/// A room in which lessons are held.
package enum Room {}

/// A file kept with a record.
package enum Attachment {}

/// An exam or attestation whose results have come.
package enum Exam {}
