-- An activity that is one of a series, such as a session of a training class: its page leads back, and whoever runs the series tells its people.
alter table activity.activity add column series_link text, add column series_title text;
