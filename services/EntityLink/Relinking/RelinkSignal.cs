using NewsMesh.ServiceDefaults.Work;

namespace NewsMesh.EntityLink.Relinking;

/// <summary>Says that an article was queued to be read again.</summary>
internal sealed class RelinkSignal : WorkSignal;
