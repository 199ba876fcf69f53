using Microsoft.Net.Http.Headers;
using NewsMesh.Search.Alerts.Pages;
using NewsMesh.Search.Query;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Alerts;

/// <summary>What a form said that did not work, to be told and mended.</summary>
public sealed record AlertRefusal(int Status, string Reason);

/// <summary>The forms of the alerts pages: guarded as those of the feeds page, with the key that the API asks for.</summary>
internal sealed class AlertForms(KeySessions sessions, StoreAlert alerts, AlertReader reader, NpgsqlDataSource database)
{
    /// <summary>More than any honest form.</summary>
    private const int MaxFormBytes = 16 * 1024;

    private static readonly PageRequest FirstPage = new(PageRequest.DefaultLimit, null);

    public static async Task<IResult> AddAsync(HttpContext context, AlertForms forms, CancellationToken cancellationToken)
    {
        if (await forms.RefusalAsync(context, cancellationToken) is { } refusal)
            return refusal;
        try
        {
            var (id, isNew) = await forms.StoreAsync(context.Request.Form, cancellationToken);
            return TypedResults.LocalRedirect($"~/alerts/{id}?did={(isNew ? "add" : "again")}");
        }
        catch (ProblemException problem)
        {
            return await forms.PageAsync(context, new AlertRefusal(problem.StatusCode, problem.Message), cancellationToken);
        }
    }

    public static async Task<IResult> DeleteAsync(Guid id, HttpContext context, AlertForms forms, CancellationToken cancellationToken)
    {
        if (await forms.RefusalAsync(context, cancellationToken) is { } refusal)
            return refusal;
        return await AlertsSlice.DeleteAsync(id, forms.Database, cancellationToken)
            ? TypedResults.LocalRedirect("~/alerts?did=delete")
            : Problem.NotFound("alert", id.ToString());
    }

    private NpgsqlDataSource Database => database;

    private Task<(Guid Id, bool IsNew)> StoreAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        var request = new SearchRequest
        {
            Q = Field("q"),
            Entity = Fields("entity"),
            Speaker = Field("speaker"),
            Outlet = Fields("outlet"),
            Language = Fields("language"),
            Topic = Field("topic"),
            From = Field("from"),
            To = Field("to"),
        };
        return alerts.RunAsync(StandingQuery.Checked(request), Field("webhook"), Field("secret"), cancellationToken);

        string? Field(string name) => form[name].ToString().Trim() is { Length: > 0 } value ? value : null;

        string[]? Fields(string name) =>
            AnyOf.Values([.. form[name]!]) is { Length: > 0 } values ? Array.ConvertAll(values, value => value.Trim()) : null;
    }

    /// <summary>Null where the form is ours and the key is right; the key is then kept for the session.</summary>
    private async Task<IResult?> RefusalAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await PostedForm.RefusalAsync(context, "the alerts page", MaxFormBytes, cancellationToken) is { } refusal)
            return refusal;
        var typed = context.Request.Form["key"].ToString().Trim();
        var key = typed.Length > 0 ? typed : sessions.Of(context) ?? "";
        var verdict = ApiKeys.Judge(context, key);
        if (verdict is KeyVerdict.Known)
        {
            sessions.Keep(context, key);
            return null;
        }
        if (verdict is KeyVerdict.Wrong)
            sessions.Forget(context);
        return await PageAsync(
            context,
            verdict switch
            {
                KeyVerdict.Missing => new AlertRefusal(
                    StatusCodes.Status401Unauthorized,
                    "An API key is needed: type it, and send the form again."
                ),
                KeyVerdict.Wrong => new AlertRefusal(StatusCodes.Status401Unauthorized, "This API key is not known."),
                _ => new AlertRefusal(StatusCodes.Status429TooManyRequests, "Too many wrong keys came from here. Wait a little."),
            },
            cancellationToken
        );
    }

    private async Task<IResult> PageAsync(HttpContext context, AlertRefusal refusal, CancellationToken cancellationToken)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return new HtmlPage<AlertsPage>(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(AlertsPage.Model)] = await reader.ListAsync(FirstPage, cancellationToken),
                [nameof(AlertsPage.Refusal)] = refusal,
            },
            refusal.Status
        );
    }
}
